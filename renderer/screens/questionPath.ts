import type { FactId } from '../../shared/domain/fact.ts';
import type { ClaimOnPage } from '../bridge/WithClaim.tsx';
import { claimPaths } from './claimPaths.ts';
import type { CameFrom } from './comeBack.ts';

/** The address of a question, where it is asked now or would be; undefined for a fact that no step asks. */
export function questionPath(
  { opened, pack }: Pick<ClaimOnPage, 'opened' | 'pack'>,
  fact: FactId,
  from?: CameFrom,
): string | undefined {
  const step = pack.interview.steps.find(({ asks }) => asks.includes(fact));
  if (step === undefined) return undefined;
  const { claimId } = opened.claim;
  return from === undefined
    ? claimPaths.question(claimId, step.id, fact)
    : claimPaths.questionFrom(claimId, step.id, fact, from);
}
