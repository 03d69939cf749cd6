import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { claimIdSchema } from '../../../shared/domain/claim.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import { computeCells } from '../../../shared/export/computeCells.ts';
import { planPaper } from '../../../shared/export/planPaper.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import { caseFileSchema } from '../../../shared/packs/caseFile.ts';
import { claimFromCase } from '../../../shared/packs/claimFromCase.ts';
import { isForm, type ChoiceCell } from '../../../shared/packs/paper.ts';
import { createPackLibrary } from '../../../electron/services/packs/createPackLibrary.ts';

const pack = createPackLibrary(join(import.meta.dirname, '..', '..', '..', 'assets')).get('kz');
const today = isoDateSchema.parse('2026-03-03');

const whoActs: ChoiceCell = {
  field: 'role',
  label: { ru: 'Кто подаёт' },
  choose: ['self', 'representative', 'successor'].map((who, at) => ({
    when: { op: 'oneOf', fact: 'case.actsThrough', values: [who] },
    value: String(at),
  })),
};

/** What a form with this one choice comes to, and what is left to look at. */
function chosenBy(answers: CaseAnswers) {
  const file = caseFileSchema.parse({ format: 'redress.case/1', jurisdiction: 'kz', answers, pursued: ['fund'] });
  const made = claimFromCase(pack, file, { claimId: claimIdSchema.parse('c1'), today, evidence: [] });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  const [form] = pack.papers.filter(isForm);
  if (form === undefined) throw new Error('the pack has no form');
  const paper = { ...form, cells: [whoActs] };
  const assessment = assessClaim(pack, made.claim, today);
  const { choices } = computeCells(pack, paper, made.claim, assessment, 'ru');
  const { warnings } = planPaper({ paper, scheme: 'fund' }, pack, made.claim, assessment);
  return { choices, open: warnings.map(({ code, at }) => ({ code, at })) };
}

it('is the first value whose condition the answers meet', () => {
  const { choices, open } = chosenBy({ 'case.actsThrough': 'representative' });
  expect(choices).toEqual([{ field: 'role', label: whoActs.label, value: '1', fact: 'case.actsThrough' }]);
  expect(open).toEqual([]);
});

it('is none, and said to be open, while nobody can say', () => {
  const { choices, open } = chosenBy({});
  expect(choices).toMatchObject([{ field: 'role', value: null }]);
  expect(open).toEqual([{ code: 'boxLeftOpen', at: { fact: 'case.actsThrough' } }]);
});

it('is none, and not open, where no value of the form is the answer', () => {
  const { choices, open } = chosenBy({ 'case.actsThrough': 'legalRepresentative' });
  expect(choices).toMatchObject([{ field: 'role', value: null }]);
  expect(open).toEqual([]);
});
