import type { FactId, FactValue } from '../domain/fact.ts';
import { addPeriod, type IsoDate } from '../domain/isoDate.ts';
import type { Condition } from '../packs/condition.ts';
import { combineFindings, distinct, negate } from './combineFindings.ts';
import { bothKnown, compareDays, type ComparedDays } from './compareDays.ts';
import { evaluateOnce } from './evaluateOnce.ts';
import type { Doubt, Finding, Outcome } from './finding.ts';
import { findListed } from './findListed.ts';
import { readDay, type KnownDay } from './readDay.ts';
import { named, type RuleContext } from './ruleContext.ts';
import { takeReading } from './takeReading.ts';
import { firstWorkingDay, longestRollOver } from './workingDays.ts';

type Result = Partial<Omit<Finding, 'outcome'>> & Pick<Finding, 'outcome'>;

const decided = (is: boolean): Outcome => (is ? 'met' : 'notMet');

/** Tests an answer; without one, or with one of another type, the outcome is unknown. */
function testAnswer(fact: FactId, context: RuleContext, test: (value: FactValue) => boolean | undefined): Result {
  const value = context.facts[fact];
  const is = value === undefined ? undefined : test(value);
  return is === undefined
    ? { outcome: 'unknown', facts: [fact], missing: [fact] }
    : { outcome: decided(is), facts: [fact] };
}

/** Whether an answer counts; of one that was given and may not be read nobody can say. */
function testAnswered(fact: FactId, { facts, keptBack }: RuleContext): Result {
  const isAnswered = facts[fact] !== undefined;
  if (!isAnswered && keptBack?.has(fact) === true) return { outcome: 'unknown', facts: [fact], missing: [fact] };
  return { outcome: decided(isAnswered), facts: [fact] };
}

/** The number in an answer: a count as it is, money in minor units. */
function numberOf(value: FactValue): number | undefined {
  if (value.type === 'count') return value.count;
  return value.type === 'money' ? value.minor : undefined;
}

/** What two days come to; unknown where an answer is missing, or where they are not known exactly enough. */
function testDays(date: KnownDay, than: KnownDay, test: (days: ComparedDays) => Result): Result {
  const days = [date, than];
  const read = {
    facts: distinct(days.flatMap(({ fact }) => fact ?? [])),
    assumes: days.flatMap(({ assumes }) => assumes),
  };
  const missing = distinct(days.flatMap(known => known.missing));
  const both = bothKnown(date, than);
  const result: Result = both === undefined ? { outcome: 'unknown' } : test(both);
  return { ...read, ...result, ...(result.outcome === 'unknown' && { missing }) };
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

/** Whether a day is not behind the end of a period, which may roll over to a working day. */
function endsInTime(
  { period, rollsOver }: Extract<Condition, { op: 'within' }>,
  day: IsoDate,
  start: IsoDate,
  { pack }: RuleContext,
): Result {
  const end = addPeriod(start, period);
  if (day <= end) return { outcome: 'met' };
  if (rollsOver !== true || day > addPeriod(end, longestRollOver)) return { outcome: 'notMet' };
  const moved = firstWorkingDay(end, pack.calendar);
  if (moved === undefined) return { outcome: 'unknown', doubts: [{ code: 'calendarUnknown', cites: [] }] };
  return { outcome: decided(day <= moved) };
}

function evaluateWithin(condition: Extract<Condition, { op: 'within' }>, context: RuleContext): Result {
  const date = readDay(condition.date, context);
  const start = readDay(condition.of, context);
  return testDays(date, start, days => {
    const begins = compareDays(days, (day, of) => decided(day >= of));
    if (begins === 'notMet') return { outcome: 'notMet' };
    const doubts: Doubt[] = [];
    const ends = compareDays(days, (day, of) => {
      const result = endsInTime(condition, day, of, context);
      doubts.push(...(result.doubts ?? []));
      return result.outcome;
    });
    if (ends === 'notMet') return { outcome: 'notMet' };
    const outcome = begins === 'met' ? ends : 'unknown';
    return { outcome, ...(outcome === 'unknown' && { doubts }) };
  });
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
      return testAnswered(condition.fact, context);
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
      return testDays(date, than, days => ({ outcome: compareDays(days, (day, other) => decided(day < other)) }));
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
      // Definitions stand in many rules.
      const inner = evaluateOnce(definition.condition, context);
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
 * `answered` alone tests what is known instead of what is so, and is unknown only of an answer that is kept back.
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
