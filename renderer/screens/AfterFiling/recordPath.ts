import type { FactId } from '../../../shared/domain/fact.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { claimPaths } from '../claimPaths.ts';
import { fromAfter } from '../comeBack.ts';

/**
 * Where something that came after filing is recorded: at its question; where that is not asked yet, on its page, or at the question that
 * the page waits for. Undefined for what no step asks.
 */
export function recordPath(
  page: Pick<ClaimOnPage, 'opened' | 'pack'>,
  scheme: string,
  fact: FactId,
  seen: readonly FactId[] = [],
): string | undefined {
  const { opened, pack } = page;
  const { claimId } = opened.claim;
  const step = pack.interview.steps.find(({ asks }) => asks.includes(fact));
  const planned = opened.plan.steps.find(({ stepId }) => stepId === step?.id);
  if (step === undefined || planned === undefined || seen.includes(fact)) return undefined;
  const at = planned.asks.includes(fact) ? fact : planned.asks[0];
  if (at !== undefined) return claimPaths.questionFrom(claimId, step.id, at, fromAfter(scheme));
  const before = planned.scope?.missing[0] ?? planned.scope?.facts[0];
  return before === undefined ? undefined : recordPath(page, scheme, before, [...seen, fact]);
}
