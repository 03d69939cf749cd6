import type { MinorUnits } from '../domain/money.ts';
import type { AfterFiling } from '../packs/afterFiling.ts';
import type { Amount } from '../packs/amount.ts';
import { evaluateAmount } from '../rules/evaluateAmount.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { Determination, Progress } from './progress.ts';

/** What is to be paid: as the pack reckons it, else the sum that was decided. */
function owedAmount({ owed, determination }: AfterFiling): Amount | undefined {
  if (owed !== undefined) return owed;
  return determination?.sum === undefined ? undefined : { op: 'stated', fact: determination.sum };
}

function isGiven(asked: AfterFiling['determination'], determination: Determination | null): boolean {
  return asked === undefined || determination?.outcome === 'granted' || determination?.outcome === 'partly';
}

/** What a decision gives, what was received on it, and what is still owed: nothing is owed on a refusal. */
export function weighAward(
  schemeId: string,
  afterFiling: AfterFiling,
  determination: Determination | null,
  context: RuleContext,
): Pick<Progress, 'awarded' | 'paid' | 'outstanding'> {
  const received = context.awardPayments.filter(({ scheme }) => scheme === schemeId);
  const paid = received.reduce((sum, { minor }) => sum + minor, 0) as MinorUnits;
  const owed = owedAmount(afterFiling);
  if (owed === undefined || !isGiven(afterFiling.determination, determination))
    return { awarded: null, paid, outstanding: null };
  const rest: Amount = { op: 'minus', from: owed, take: { op: 'awardPaid', schemes: [schemeId] } };
  return { awarded: evaluateAmount(owed, context).sum, paid, outstanding: evaluateAmount(rest, context).sum };
}
