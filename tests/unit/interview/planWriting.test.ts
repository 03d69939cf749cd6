import { expect, it } from 'vitest';
import { planWriting } from '../../../shared/interview/planWriting.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import { packWithPapers, paperWith, text } from '../export/draftedPack.ts';
import { claimWith, day } from '../inventedPack.ts';

const died = { op: 'isTrue', fact: 'victim.died' };
const part = (id: string, more: object = {}) => ({
  kind: 'lawyer',
  id,
  from: 'lawyer',
  title: text(id),
  prompt: text('From the record'),
  ...more,
});
const pack = packWithPapers(
  paperWith([part('facts'), part('burial', { appliesWhen: died })]),
  paperWith([part('survivors')], { id: 'second', appliesWhen: died }),
);
const writing = (answers: CaseAnswers) => planWriting(pack, claimWith(answers, {}, pack), day('2026-03-12'));

it('offers a part while nobody can say that it does not apply', () => {
  const all = [
    { paper: 'petition', blocks: ['facts', 'burial'] },
    { paper: 'second', blocks: ['survivors'] },
  ];
  expect(writing({})).toEqual(all);
  expect(writing({ 'victim.died': true })).toEqual(all);
});

it('offers no part that does not apply, and no paper that is not made', () => {
  expect(writing({ 'victim.died': false })).toEqual([{ paper: 'petition', blocks: ['facts'] }]);
});
