import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../shared/domain/claim.ts';
import { applyChange, applyChanges, claimChangeSchema, type ClaimChange } from '../../../shared/domain/claimChange.ts';
import { claimWith } from '../inventedPack.ts';

const claim = claimWith({ 'victim.died': false });
const changes = (...list: unknown[]): ClaimChange[] => list.map(change => claimChangeSchema.parse(change));
const after = (...list: unknown[]): Claim => applyChanges(claim, changes(...list));

const answer = { kind: 'answer', fact: 'victim.died', value: { type: 'boolean', is: true } };
const loss = { lossId: 'l1', head: 'burial', minor: 100 };
const evidence = {
  evidenceId: 'e1',
  document: 'birthCertificate',
  fileName: 'scan.pdf',
  mediaType: 'application/pdf',
  byteCount: 10,
  pageCount: 1,
  sha256: 'a'.repeat(64),
  addedOn: '2026-03-01',
};

describe('answers', () => {
  it('take the place of the draft and of not knowing', () => {
    const fact = 'victim.died';
    const typed = after({ kind: 'markNotKnown', fact }, { kind: 'draft', fact, text: 'y' });
    expect(typed).toMatchObject({ answers: {}, notKnown: [fact], drafts: { [fact]: 'y' } });
    expect(applyChanges(typed, changes(answer))).toMatchObject({
      answers: { [fact]: { type: 'boolean', is: true } },
      notKnown: [],
      drafts: {},
    });
  });
  it('are cleared with what was typed', () => {
    expect(
      after({ kind: 'draft', fact: 'victim.died', text: 'y' }, { kind: 'clearAnswer', fact: 'victim.died' }),
    ).toEqual({
      ...claim,
      answers: {},
    });
  });
  it('come from a quick check until they are given in the claim', () => {
    const taken = after({ kind: 'takeFromCheck', facts: ['victim.died', 'recognition.date'] });
    expect(taken.takenFromCheck).toEqual(['victim.died', 'recognition.date']);
    expect(applyChanges(taken, changes(answer)).takenFromCheck).toEqual(['recognition.date']);
    const notKnown = { kind: 'markNotKnown', fact: 'recognition.date' };
    expect(applyChanges(taken, changes(answer, notKnown)).takenFromCheck).toEqual([]);
    expect(after(answer)).not.toHaveProperty('takenFromCheck');
  });
  it('leave no empty draft', () => {
    expect(after({ kind: 'draft', fact: 'victim.name', text: '' })).toEqual(claim);
  });
});

describe('things of their own identity', () => {
  it.each([
    [{ kind: 'putLoss', loss }, 'losses', loss],
    [
      { kind: 'putPayment', payment: { paymentId: 'p1', source: 'Insurer', minor: 5 } },
      'payments',
      { paymentId: 'p1' },
    ],
    [{ kind: 'attachEvidence', evidence }, 'evidence', evidence],
  ] as const)('%j is there once, however often it is put', (put, list, item) => {
    expect(after(put, put)[list]).toMatchObject([item]);
  });
  it.each([
    { kind: 'removeLoss', lossId: 'gone' },
    { kind: 'removePayment', paymentId: 'gone' },
    { kind: 'removeEvidence', evidenceId: 'gone' },
    { kind: 'pursue', scheme: 'fund', pursued: false },
  ])('%j of what is not there changes nothing', change => {
    expect(after(change)).toEqual(claim);
  });
  it('put again with other content are replaced', () => {
    expect(after({ kind: 'putLoss', loss }, { kind: 'putLoss', loss: { ...loss, minor: 7 } }).losses).toEqual([
      { ...loss, minor: 7 },
    ]);
  });
});

it('a document that was asked for is no longer awaited once it is held', () => {
  const asked = { kind: 'requestDocument', document: 'birthCertificate', on: '2026-02-01' };
  expect(after(asked).requestedDocuments).toEqual({ birthCertificate: '2026-02-01' });
  expect(after(asked, { kind: 'attachEvidence', evidence }).requestedDocuments).toEqual({});
});

it('a scheme is pursued once, a reading is chosen, a title is changed', () => {
  const pursue = { kind: 'pursue', scheme: 'fund', pursued: true };
  const result = after(
    pursue,
    pursue,
    { kind: 'chooseReading', question: 'indexDay', reading: 'filing.date' },
    { kind: 'rename', title: 'Other' },
  );
  expect(result).toMatchObject({ pursued: ['fund'], readings: { indexDay: 'filing.date' }, title: 'Other' });
});

const write = (text: string) => ({ kind: 'writeBlock', block: 'harm', written: { text, page: '12' } });

it('a text of the lawyer replaces the one before, and an empty one takes it away', () => {
  expect(after(write('First'), write('Second')).blocks).toEqual({ harm: { text: 'Second', page: '12' } });
  expect(after(write('First'), write(' \n')).blocks).toEqual({});
});

it('the claim before a change stays as it was', () => {
  const before = structuredClone(claim);
  for (const change of changes(answer, { kind: 'putLoss', loss })) applyChange(claim, change);
  expect(claim).toEqual(before);
});
