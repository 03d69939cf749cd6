import type { Assessment, SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import { isListedState, type ListedDeadline } from '../../../shared/bridge/claimDeadlines.ts';
import type { ClaimRow } from '../../../shared/bridge/contract.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { takenOrOpen } from '../../../shared/domain/takenOrOpen.ts';

/** What lists show of a claim's assessment. */
export interface ClaimOutlook extends Pick<ClaimRow, 'nextDeadline' | 'openQuestions'> {
  /** Those of the routes taken, or of every open one while none is, in the pack's order. */
  readonly deadlines: readonly ListedDeadline[];
}

/** The nearest running day that binds the claimant under a scheme still open to them. */
function findNext(schemes: readonly SchemeAssessment[]): ClaimOutlook['nextDeadline'] {
  const days = schemes
    .filter(({ outcome }) => outcome !== 'notMet')
    .flatMap(({ deadlines }) => deadlines)
    .filter(({ binds, state }) => binds === 'claimant' && state === 'running')
    .flatMap(({ safeDay, label }) => (safeDay === null ? [] : [{ day: safeDay, label }]))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return days[0] ?? null;
}

/** What may still have to be done by a day, each day once though several routes count it. */
function listDeadlines(schemes: readonly SchemeAssessment[]): readonly ListedDeadline[] {
  const listed = new Map<string, ListedDeadline>();
  for (const { schemeId, deadlines } of schemes) {
    for (const { deadlineId, label, binds, state, safeDay, movedDay, latestDay, notBefore, ...rest } of deadlines) {
      const same = JSON.stringify([label, binds, state, safeDay, notBefore]);
      if (!isListedState(state) || listed.has(same)) continue;
      const { hours, countedFrom, missing } = rest;
      const days = { safeDay, movedDay, latestDay, notBefore, hours };
      listed.set(same, { schemeId, deadlineId, binds, state, ...days, countedFrom, missing });
    }
  }
  return [...listed.values()];
}

/** What lists show of a claim: its next day, how much is left to answer, and its days. */
export function outlookOf({ pursued }: Pick<Claim, 'pursued'>, { schemes, openQuestions }: Assessment): ClaimOutlook {
  return {
    nextDeadline: findNext(schemes),
    openQuestions: openQuestions.length,
    deadlines: listDeadlines(takenOrOpen(schemes, pursued)),
  };
}
