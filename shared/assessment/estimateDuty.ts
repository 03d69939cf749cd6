import type { MinorUnits } from '../domain/money.ts';
import type { Scheme } from '../packs/scheme.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { Sum } from '../rules/sum.ts';
import type { Estimate } from './assessment.ts';
import { computeAward, estimateAward, groundsOfAward } from './estimateAward.ts';

/** A duty is due whatever the outcome, and read by the same questions as a sum: a scheme without rules. Kept, as its references are. */
const dutySchemes = new WeakMap<Scheme, Scheme>();

function dutyScheme(scheme: Scheme, amount: NonNullable<Scheme['duty']>): Scheme {
  const known = dutySchemes.get(scheme) ?? { ...scheme, rules: [], amount };
  dutySchemes.set(scheme, known);
  return known;
}

/** That no part of a duty applies means a duty of 0, where no part of a sum means no route to money. */
function due(sum: Sum): Sum {
  return sum.kind === 'none' ? { kind: 'exact', minor: 0 as MinorUnits } : sum;
}

/** What filing costs the claimant, with what it assumes and what other readings would make of it; null where the pack states no duty. */
export function estimateDuty(scheme: Scheme, context: RuleContext): Estimate | null {
  if (scheme.duty === undefined) return null;
  const onDuty = dutyScheme(scheme, scheme.duty);
  const award = computeAward(onDuty, context);
  const estimate = estimateAward(onDuty, context, award, groundsOfAward(award));
  return {
    ...estimate,
    sum: due(estimate.sum),
    otherReadings: estimate.otherReadings.map(other => ({ ...other, sum: due(other.sum) })),
  };
}
