import type { OpenedClaim } from '../../../shared/bridge/contract.ts';
import type { FactId } from '../../../shared/domain/fact.ts';

type Scope = Pick<OpenedClaim, 'claim' | 'plan'>;

/** Answers that a change took out of scope: they are kept and come back when it is taken back. */
export function findSetAside(before: Scope, after: Scope): readonly FactId[] {
  const counted = new Set(after.plan.inScope);
  return before.plan.inScope.filter(fact => Object.hasOwn(after.claim.answers, fact) && !counted.has(fact));
}
