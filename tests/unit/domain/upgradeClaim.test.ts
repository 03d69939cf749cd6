import { z } from 'zod';
import { expect, it } from 'vitest';
import { upgradeClaim } from '../../../shared/domain/upgradeClaim.ts';

const kept = {
  format: 1,
  claimId: 'a1',
  jurisdiction: 'kz',
  title: 'Case 1',
  createdOn: '2026-03-12',
  answers: { 'victim.fullName': { type: 'text', text: 'Айгүл Сейіт' } },
  notKnown: ['victim.phone'],
  drafts: { 'bank.iban': 'KZ' },
  losses: [],
  payments: [],
  evidence: [],
  requestedDocuments: {},
  pursued: ['fund'],
  readings: {},
};

it('reads a claim of format 1 as it is; one that was kept by an earlier release lacks what came since', () => {
  const since = {
    blocks: { circumstances: { text: 'Вечером', page: '12' } },
    awardPayments: [{ paymentId: 'p1', scheme: 'fund', minor: 100, receivedOn: '2026-03-01' }],
    safeguardsDone: ['teacherPresent'],
  };
  expect(upgradeClaim({ ...kept, ...since })).toEqual({ ...kept, ...since });
  expect(upgradeClaim(kept)).toEqual({ ...kept, blocks: {}, awardPayments: [], safeguardsDone: [] });
});

const decided = (choice: string) => ({ 'fund.decision': { type: 'choice', choice } });

it('keeps an answer whose option is called otherwise since', () => {
  expect(upgradeClaim({ ...kept, answers: decided('awarded') }).answers).toEqual(decided('granted'));
  expect(upgradeClaim({ ...kept, answers: decided('refused') }).answers).toEqual(decided('refused'));
});

it.each([
  ['of a format that is not known yet', { ...kept, format: 2 }],
  ['with a key that is not known', { ...kept, mood: 'good' }],
  ['without its answers', { ...kept, answers: undefined }],
  ['that is none', 'claim'],
])('refuses a claim %s', (_, other) => {
  expect(() => upgradeClaim(other)).toThrow(z.ZodError);
});
