import { addPeriod } from '../domain/isoDate.ts';
import type { FactId, FactValue } from '../domain/fact.ts';
import type { Condition } from '../packs/condition.ts';
import type { Definition } from '../packs/law.ts';
import { combineFindings, distinct, negate } from './combineFindings.ts';
import type { Finding, Outcome } from './finding.ts';
import { findListed } from './findListed.ts';
import { readDay, type KnownDay } from './readDay.ts';
import { named, type RuleContext } from './ruleContext.ts';
import { takeReading } from './takeReading.ts';
import { firstWorkingDay } from './workingDays.ts';

type Result = Partial<Omit<Finding, 'outcome'>> & Pick<Finding, 'outcome'>;

/** Where no calendar is known, a last day could move by this much at the most: the longest run of days off, with room. */
const longestRollOver = { count: 10, unit: 'days' } as const;

const decided = (is: boolean): Outcome => (is ? 'met' : 'notMet');

/** Tests an answer; without one, or with one of another type, the outcome is unknown. */
function testAnswer(fact: FactId, context: RuleContext, test: (value: FactValue) => boolean | undefined): Result {
  const value = context.facts[fact];
  const is = value === undefined ? undefined : test(value);
  return is === undefined
    ? { outcome: 'unknown', facts: [fact], missing: [fact] }
    : { outcome: decided(is), facts: [fact] };
}

/** The number in an answer: a count as it is, money in minor units. */
function numberOf(value: FactValue): number | undefined {
  if (value.type === 'count') return value.count;
  return value.type === 'money' ? value.minor : undefined;
}

function testDays(days: readonly KnownDay[], test: () => Result): Result {
  const read = {
    facts: distinct(days.flatMap(({ fact }) => fact ?? [])),
    assumes: days.flatMap(({ assumes }) => assumes),
  };
  const isKnown = days.every(({ day }) => day !== null);
  if (!isKnown) return { ...read, outcome: 'unknown', missing: distinct(days.flatMap(({ missing }) => missing)) };
  return { ...read, ...test() };
}

/** Compared by multiplying across, so that no part of a unit is lost. */
function evaluateShare(condition: Extract<Condition, { op: 'atLeastShare' }>, { facts }: RuleContext): Result {
  const { fact, of, numerator, denominator } = condition;
  const count = facts[fact];
  const whole = facts[of];
  if (count?.type === 'count' && whole?.type === 'count')
    return { outcome: decided(count.count * denominator >= whole.count * numerator), facts: [fact, of] };
  const missing = [fact, of].filter(part => facts[part]?.type !== 'count');
  return { outcome: 'unknown', facts: [fact, of], missing };
}

function evaluateWithin(condition: Extract<Condition, { op: 'within' }>, context: RuleContext): Result {
  const date = readDay(condition.date, context);
  const start = readDay(condition.of, context);
  return testDays([date, start], () => {
    if (date.day === null || start.day === null || date.day < start.day) return { outcome: 'notMet' };
    const end = addPeriod(start.day, condition.period);
    if (date.day <= end) return { outcome: 'met' };
    if (condition.rollsOver !== true || date.day > addPeriod(end, longestRollOver)) return { outcome: 'notMet' };
    const moved = firstWorkingDay(end, context.pack.calendar);
    if (moved === undefined) return { outcome: 'unknown', doubts: [{ code: 'calendarUnknown', cites: [] }] };
    return { outcome: decided(date.day <= moved) };
  });
}

/** Definitions stand in many rules; each is evaluated once for the same facts, readings and day. */
const evaluatedDefinitions = new WeakMap<RuleContext, Map<string, Finding>>();

function evaluateDefinition(name: string, { condition }: Definition, context: RuleContext): Finding {
  const known = evaluatedDefinitions.get(context) ?? new Map<string, Finding>();
  evaluatedDefinitions.set(context, known);
  const finding = known.get(name) ?? evaluateCondition(condition, context);
  known.set(name, finding);
  return finding;
}

function evaluateOp(condition: Condition, context: RuleContext): Result {
  switch (condition.op) {
    case 'all':
    case 'any':
      return combineFindings(
        condition.op,
        condition.of.map(part => evaluateCondition(part, context)),
      );
    case 'not': {
      const of = evaluateCondition(condition.of, context);
      return { outcome: negate(of.outcome), facts: of.facts, missing: of.missing, because: [of] };
    }
    case 'isTrue':
      return testAnswer(condition.fact, context, value => (value.type === 'boolean' ? value.is : undefined));
    case 'oneOf':
      return testAnswer(condition.fact, context, value =>
        value.type === 'choice' ? condition.values.includes(value.choice) : undefined,
      );
    case 'includes':
      return testAnswer(condition.fact, context, value =>
        value.type === 'choices' ? value.choices.includes(condition.value) : undefined,
      );
    case 'answered':
      return { outcome: decided(context.facts[condition.fact] !== undefined), facts: [condition.fact] };
    case 'anyListed':
      return findListed(condition.fact, condition.list, context);
    case 'atLeastShare':
      return evaluateShare(condition, context);
    case 'atLeast':
    case 'atMost':
      return testAnswer(condition.fact, context, value => {
        const number = numberOf(value);
        if (number === undefined) return undefined;
        return condition.op === 'atLeast' ? number >= condition.value : number <= condition.value;
      });
    case 'before': {
      const date = readDay(condition.date, context);
      const than = readDay(condition.than, context);
      return testDays([date, than], () => ({
        outcome: decided(date.day !== null && than.day !== null && date.day < than.day),
      }));
    }
    case 'within':
      return evaluateWithin(condition, context);
    case 'exists':
      return { outcome: decided(context.losses.some(({ head }) => condition.heads.includes(head))) };
    case 'pursues':
      return { outcome: decided(context.pursued.includes(condition.scheme)) };
    case 'reading':
      return { outcome: decided(takeReading(condition.question, context).id === condition.is) };
    case 'defined': {
      const definition = named(context.pack.law.definitions, condition.as);
      const inner = evaluateDefinition(condition.as, definition, context);
      return {
        label: definition.label,
        outcome: inner.outcome,
        facts: inner.facts,
        cites: definition.cites,
        missing: inner.missing,
        because: [inner],
      };
    }
    default:
      return condition satisfies never;
  }
}

/**
 * What the law says of these facts: met, not met, or unknown with the answers that it still needs (Kleene's logic).
 * `answered` alone tests what is known instead of what is so, and is therefore never unknown.
 */
export function evaluateCondition(condition: Condition, context: RuleContext): Finding {
  const result = evaluateOp(condition, context);
  return {
    label: condition.label ?? result.label ?? null,
    op: condition.op,
    facts: result.facts ?? [],
    outcome: result.outcome,
    cites: [...(condition.cites ?? []), ...(result.cites ?? [])],
    missing: result.missing ?? [],
    assumes: result.assumes ?? [],
    doubts: result.doubts ?? [],
    because: result.because ?? [],
  };
}
