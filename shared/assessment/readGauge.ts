import type { MinorUnits } from '../domain/money.ts';
import type { Gauge } from '../packs/afterFiling.ts';
import { distinct } from '../rules/combineFindings.ts';
import { evaluateAmount } from '../rules/evaluateAmount.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { AmountFinding, Sum } from '../rules/sum.ts';
import type { GaugeFinding } from './progress.ts';

type Reached = Pick<GaugeFinding, 'state' | 'percentReached' | 'toReach' | 'missing' | 'outcome'>;

type SumBetween = Extract<Sum, { readonly kind: 'between' }>;

const basisPoints = 10_000;

function reachOf(of: MinorUnits, paid: MinorUnits, atLeastPercent: number): Reached {
  // The mark is reached by whole minor units alone: a part of one still lacks.
  const mark = Math.ceil((of * atLeastPercent) / 100);
  const toReach = Math.max(0, mark - paid) as MinorUnits;
  return {
    state: 'applies',
    percentReached: Math.floor((paid * basisPoints) / of),
    toReach,
    missing: [],
    outcome: toReach === 0 ? 'met' : 'notMet',
  };
}

/** Of a payment that may count in whole or in part: whether the mark is reached either way. */
function reachEitherWay(of: MinorUnits, { low, high }: SumBetween, atLeastPercent: number): Reached {
  const least = reachOf(of, low, atLeastPercent).outcome;
  const outcome = least === reachOf(of, high, atLeastPercent).outcome ? least : 'unknown';
  const state = outcome === 'unknown' ? 'unknown' : 'applies';
  return { state, percentReached: null, toReach: null, missing: [], outcome };
}

function reach(of: AmountFinding, paid: AmountFinding, atLeastPercent: number): Reached {
  const nothingToPay = of.sum.kind === 'none' || (of.sum.kind === 'exact' && of.sum.minor === 0);
  if (nothingToPay) return { state: 'notApplicable', percentReached: null, toReach: null, missing: [], outcome: 'met' };
  if (of.sum.kind === 'exact' && paid.sum.kind === 'exact')
    return reachOf(of.sum.minor, paid.sum.minor, atLeastPercent);
  if (of.sum.kind === 'exact' && paid.sum.kind === 'between' && paid.missing.length === 0)
    return reachEitherWay(of.sum.minor, paid.sum, atLeastPercent);
  const missing = [...distinct([...of.missing, ...paid.missing])];
  return { state: 'unknown', percentReached: null, toReach: null, missing, outcome: 'unknown' };
}

/** Reads how much of a sum is paid. A mark on a sum that is nothing holds back nobody: it does not apply. */
export function readGauge(gauge: Gauge, context: RuleContext): GaugeFinding {
  const { id, label, atLeastPercent, appliesWhen, cites } = gauge;
  const of = evaluateAmount(gauge.of, context);
  const paid = evaluateAmount(gauge.paid, context);
  const scope = appliesWhen === undefined ? null : evaluateCondition(appliesWhen, context);
  const reached = reach(of, paid, atLeastPercent);
  const shown = { gaugeId: id, label, atLeastPercent, of: of.sum, paid: paid.sum, cites };
  if (scope?.outcome === 'notMet') return { ...shown, ...reached, state: 'notApplicable' };
  if (scope?.outcome !== 'unknown') return { ...shown, ...reached };
  const missing = [...distinct([...scope.missing, ...reached.missing])];
  return { ...shown, ...reached, state: 'unknown', missing, outcome: 'unknown' };
}
