import type { Deadline } from '../../shared/assessment/assessment.ts';

/**
 * The claimant's own day that may have passed already, else the nearest that runs, the claimant's own before the authority's, an own event
 * without a day between them; or else the claimant's that passed last.
 */
export function nextDeadline(deadlines: readonly Deadline[]): Deadline | undefined {
  const dated = deadlines
    .filter(({ safeDay }) => safeDay !== null)
    .toSorted((a, b) => ((a.safeDay ?? '') < (b.safeDay ?? '') ? -1 : 1));
  const own = dated.filter(({ binds }) => binds === 'claimant');
  return (
    own.findLast(({ state }) => state === 'mayHavePassed') ??
    own.find(({ state }) => state === 'running') ??
    deadlines.find(({ binds, state }) => binds === 'claimant' && state === 'untilEvent') ??
    dated.find(({ state }) => state === 'running') ??
    own.findLast(({ state }) => state === 'passed')
  );
}
