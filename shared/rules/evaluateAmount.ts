import type { AwardPaymentFor } from '../domain/claim.ts';
import type { FactId } from '../domain/fact.ts';
import type { Amount } from '../packs/amount.ts';
import { referencesOfAmount } from '../packs/references.ts';
import { evaluateOnce } from './evaluateOnce.ts';
import { findCut, withoutCuts } from './findCut.ts';
import {
  anything,
  exactly,
  greatestOf,
  leastOf,
  lessOf,
  perhaps,
  shareOf,
  someShareOf,
  someTimesOf,
  sumOf,
  sumOfExtent,
  timesOf,
  unlessAboveOf,
  type Extent,
  type MaybeExtent,
} from './extent.ts';
import { rememberByReadings } from './rememberByReadings.ts';
import { named, type RuleContext } from './ruleContext.ts';
import type { AmountFinding, ParameterInForce } from './sum.ts';
import { parameterInForce } from './valuesInForce.ts';

/** An amount as reckoned: what it may come to, and how that was reached. */
export interface Measured {
  readonly extent: MaybeExtent;
  readonly finding: AmountFinding;
}

type Shown = Partial<
  Pick<AmountFinding, 'factor' | 'percent' | 'parameter' | 'label' | 'condition' | 'assumes' | 'doubts' | 'cut'>
>;

const combine = { least: leastOf, greatest: greatestOf, sum: sumOf } as const;

function measured(amount: Amount, extent: MaybeExtent, parts: readonly Measured[], shown: Shown = {}): Measured {
  const own = shown.parameter === null || shown.parameter === undefined ? [] : [shown.parameter.cite];
  const legal = amount.op === 'noCap' || amount.op === 'asked' ? [amount.cite] : [];
  return {
    extent,
    finding: {
      op: amount.op,
      label: amount.label ?? shown.label ?? null,
      sum: sumOfExtent(extent),
      factor: shown.factor ?? null,
      parameter: shown.parameter ?? null,
      condition: shown.condition ?? null,
      cites: [...(amount.cites ?? []), ...own, ...legal],
      missing: extent?.missing ?? [],
      assumes: shown.assumes ?? [],
      doubts: shown.doubts ?? [],
      ...(shown.percent !== undefined && { percent: shown.percent }),
      ...(shown.cut !== undefined && { cut: shown.cut }),
      parts: parts.map(part => part.finding),
    },
  };
}

function measureTimes(amount: Extract<Amount, { op: 'times' }>, context: RuleContext): Measured {
  const of = measure(amount.of, context);
  if (typeof amount.factor === 'number')
    return measured(amount, timesOf(of.extent, amount.factor), [of], { factor: amount.factor });
  const answer = context.facts[amount.factor];
  if (answer?.type !== 'count') return measured(amount, someTimesOf(of.extent, amount.factor), [of]);
  return measured(amount, timesOf(of.extent, answer.count), [of], { factor: answer.count });
}

function measureShare(amount: Extract<Amount, { op: 'share' }>, context: RuleContext): Measured {
  const of = measure(amount.of, context);
  if (typeof amount.percent === 'number')
    return measured(amount, shareOf(of.extent, amount.percent, amount.rounding), [of], { percent: amount.percent });
  const answer = context.facts[amount.percent];
  if (answer?.type !== 'count') return measured(amount, someShareOf(of.extent, amount.percent), [of]);
  return measured(amount, shareOf(of.extent, answer.count, amount.rounding), [of], { percent: answer.count });
}

function measureWhen(amount: Extract<Amount, { op: 'when' }>, context: RuleContext): Measured {
  const condition = evaluateOnce(amount.condition, context);
  const then = measure(amount.then, context);
  const extents = {
    met: then.extent,
    notMet: null,
    unknown: perhaps(then.extent, condition.missing),
  };
  const counts = condition.outcome === 'met' ? then : { ...then, finding: withoutCuts(then.finding) };
  return measured(amount, extents[condition.outcome], [counts], { condition });
}

function statedSum(fact: FactId, { facts }: RuleContext): Extent {
  const answer = facts[fact];
  return answer?.type === 'money' ? exactly(answer.minor) : anything([fact]);
}

/** What a parameter may come to where its day is known only roughly; anything, where on some day there is no value. */
function anyOf(possible: readonly (ParameterInForce | null)[], missing: readonly FactId[]): Extent {
  const values = possible.flatMap(value => (value === null ? [] : [value.minor]));
  if (values.length < Math.max(possible.length, 1)) return anything(missing);
  return { ...exactly(0), low: Math.min(...values), high: Math.max(...values), missing };
}

/** What was entered, together; an empty list is nothing only where nothing was asked, or the answer was no. */
function totalOf(
  moneys: readonly { readonly minor: number }[],
  asks: FactId | undefined,
  { facts }: RuleContext,
): MaybeExtent {
  const answer = asks === undefined ? undefined : facts[asks];
  if (moneys.length > 0 || asks === undefined || (answer?.type === 'boolean' && !answer.is))
    return exactly(moneys.reduce((sum, { minor }) => sum + minor, 0));
  return anything([asks]);
}

/** What was received on the awards that an amount names. Of a payment that names no harm any part may be for the one that is asked. */
function totalPaid(
  { for: harm, schemes }: Extract<Amount, { op: 'awardPaid' }>,
  received: RuleContext['awardPayments'],
): Extent {
  const onThese = received.filter(({ scheme }) => schemes === undefined || schemes.includes(scheme));
  const sumFor = (...harms: readonly (AwardPaymentFor | undefined)[]) =>
    onThese
      .filter(payment => harm === undefined || harms.includes(payment.for))
      .reduce((sum, { minor }) => sum + minor, 0);
  return { ...exactly(sumFor(harm)), high: sumFor(harm, undefined) };
}

const remember = rememberByReadings<Amount, Measured>(amount => referencesOfAmount(amount));

function measure(amount: Amount, context: RuleContext): Measured {
  return remember(amount, context, measureAnew);
}

function measureAnew(amount: Amount, context: RuleContext): Measured {
  switch (amount.op) {
    case 'parameter': {
      const { value, possible, missing, assumes, doubts } = parameterInForce(amount.parameter, context);
      const extent = value === null ? anyOf(possible, missing) : exactly(value.minor);
      const { label } = named(context.pack.law.parameters, amount.parameter);
      return measured(amount, extent, [], { parameter: value, label, assumes, doubts });
    }
    case 'times':
      return measureTimes(amount, context);
    case 'share':
      return measureShare(amount, context);
    case 'losses': {
      const entered = context.losses.filter(({ head }) => amount.heads.includes(head));
      return measured(amount, totalOf(entered, amount.asks, context), []);
    }
    case 'payments':
      return measured(amount, totalOf(context.payments, amount.asks, context), []);
    case 'awardPaid':
      return measured(amount, totalPaid(amount, context.awardPayments), []);
    case 'least':
    case 'greatest':
    case 'sum': {
      const parts = amount.of.map(part => measure(part, context));
      const extent = combine[amount.op](parts.map(part => part.extent));
      const note = amount.op === 'least' ? amount.cutNote : undefined;
      return measured(amount, extent, parts, { cut: note && findCut(parts, extent, note) });
    }
    case 'unlessAbove': {
      const parts = [measure(amount.of, context), measure(amount.limit, context)] as const;
      return measured(amount, unlessAboveOf(parts[0].extent, parts[1].extent), parts);
    }
    case 'minus': {
      const parts = [measure(amount.from, context), measure(amount.take, context)] as const;
      return measured(amount, lessOf(parts[0].extent, parts[1].extent), parts);
    }
    case 'when':
      return measureWhen(amount, context);
    case 'stated':
      return measured(amount, statedSum(amount.fact, context), []);
    case 'asked':
      return measured(amount, { ...statedSum(amount.fact, context), noCap: amount.cite }, []);
    case 'noCap':
      return measured(amount, { ...exactly(Infinity), noCap: amount.cite }, []);
    case 'nothing':
      return measured(amount, null, []);
    default:
      return amount satisfies never;
  }
}

/** Reckons an amount with the arithmetic of doubt: what is not known widens the sum, it never becomes zero. */
export function evaluateAmount(amount: Amount, context: RuleContext): AmountFinding {
  return measure(amount, context).finding;
}
