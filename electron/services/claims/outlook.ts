import type { ClaimRow } from '../../../shared/bridge/contract.ts';
import type { Assessment } from '../../../shared/assessment/assessment.ts';

/** What lists show of a claim's assessment. */
export type ClaimOutlook = Pick<ClaimRow, 'nextDeadline' | 'openQuestions'>;

/** The nearest running day that binds the claimant under a scheme still open to them, and how much is left to answer. */
export function outlookOf({ schemes, openQuestions }: Assessment): ClaimOutlook {
  const days = schemes
    .filter(({ outcome }) => outcome !== 'notMet')
    .flatMap(({ deadlines }) => deadlines)
    .filter(({ binds, state }) => binds === 'claimant' && state === 'running')
    .flatMap(({ safeDay, label }) => (safeDay === null ? [] : [{ day: safeDay, label }]))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return { nextDeadline: days[0] ?? null, openQuestions: openQuestions.length };
}
