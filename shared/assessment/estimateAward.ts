import type { FactId } from '../domain/fact.ts';
import type { MinorUnits } from '../domain/money.ts';
import type { Scheme } from '../packs/scheme.ts';
import { distinct } from '../rules/combineFindings.ts';
import { evaluateAmount } from '../rules/evaluateAmount.ts';
import type { Outcome } from '../rules/finding.ts';
import { groundsOfAmount, groundsOfFinding, joinGrounds, type Grounds } from '../rules/gatherGrounds.ts';
import { readOtherwise } from '../rules/readOtherwise.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { AmountFinding, Sum } from '../rules/sum.ts';
import { assessRules, combineRules } from './assessRules.ts';
import type { Estimate, RuleFinding } from './assessment.ts';
import { readingChanges } from './readingChanges.ts';

const nothing = 0 as MinorUnits;

/**
 * The sum as far as the outcome carries it: none where the scheme is closed; where that is open, anything from nothing to the sum.
 * The calculation below it keeps the sum that the amount alone gives.
 */
function carry(outcome: Outcome, sum: Sum, missing: readonly FactId[]): Sum {
  if (outcome === 'met' || sum.kind === 'none') return sum;
  if (outcome === 'notMet') return { kind: 'none' };
  switch (sum.kind) {
    case 'exact':
      return sum.minor === 0 ? sum : { kind: 'between', low: nothing, high: sum.minor };
    case 'between':
      return { ...sum, low: nothing };
    case 'unknown':
      return { kind: 'unknown', missing: [...distinct([...missing, ...sum.missing])] };
    case 'noCap':
      return sum;
    default:
      return sum satisfies never;
  }
}

/** A scheme under one set of readings. */
export interface Award {
  readonly rules: readonly RuleFinding[];
  readonly outcome: Outcome;
  readonly sum: Sum;
  readonly calculation: AmountFinding;
}

/** Outcome and sum under the readings that the context takes. */
export function computeAward(scheme: Scheme, context: RuleContext): Award {
  const rules = assessRules(scheme.rules, context);
  const { outcome, deciding } = combineRules(rules);
  const calculation = evaluateAmount(scheme.amount, context);
  const open = deciding.flatMap(({ finding }) => finding.missing);
  return { rules, outcome, sum: carry(outcome, calculation.sum, open), calculation };
}

/** What an award rests on: the rules that decide, and the calculation unless the scheme is closed. */
export function groundsOfAward({ rules, outcome, calculation }: Award): Grounds {
  const ofRules = combineRules(rules).deciding.map(({ cites, finding }) =>
    joinGrounds([{ cites, assumes: [], doubts: [] }, groundsOfFinding(finding)]),
  );
  return joinGrounds(outcome === 'notMet' ? ofRules : [...ofRules, groundsOfAmount(calculation)]);
}

/** The answers that could still change an award's outcome or sum; none where it is closed. */
export function missingOfAward({ rules, outcome, calculation }: Award): readonly FactId[] {
  if (outcome === 'notMet') return [];
  const open = combineRules(rules).deciding.flatMap(({ finding }) => finding.missing);
  return distinct([...open, ...calculation.missing]);
}

/** Tells results apart by what a lawyer sees: the outcome and the figures. */
function resultKey({ outcome, sum }: Pick<Award, 'outcome' | 'sum'>): string {
  switch (sum.kind) {
    case 'exact':
      return `${outcome} ${sum.minor}`;
    case 'between':
      return `${outcome} ${sum.low}-${sum.high}`;
    case 'noCap':
      return `${outcome} noCap ${sum.asked ?? ''}`;
    case 'none':
    case 'unknown':
      return `${outcome} ${sum.kind}`;
    default:
      return sum satisfies never;
  }
}

/** Every result other than the award that another reading of the law leads to, each once with the fewest changed readings. */
function findOtherReadings(scheme: Scheme, context: RuleContext, award: Award): Estimate['otherReadings'] {
  const seen = new Set([resultKey(award)]);
  const others: Estimate['otherReadings'] = [];
  for (const changes of readingChanges(scheme, context)) {
    const other = computeAward(scheme, readOtherwise(context, changes));
    const key = resultKey(other);
    if (!seen.has(key)) others.push({ readings: changes, outcome: other.outcome, sum: other.sum });
    seen.add(key);
  }
  return others;
}

/** The sum with its calculation, what it assumes, and what the law's other readings would give. */
export function estimateAward(scheme: Scheme, context: RuleContext, award: Award, grounds: Grounds): Estimate {
  return {
    sum: award.sum,
    calculation: award.calculation,
    assumes: [...grounds.assumes],
    otherReadings: findOtherReadings(scheme, context, award),
  };
}
