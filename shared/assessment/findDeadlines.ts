import type { FactId } from '../domain/fact.ts';
import { addPeriod, dayOfNextMonth, type IsoDate } from '../domain/isoDate.ts';
import type { DeadlineRule } from '../packs/scheme.ts';
import { distinct } from '../rules/combineFindings.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { liesAhead } from '../rules/readDay.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import { firstWorkingDay } from '../rules/workingDays.ts';
import type { Deadline } from './assessment.ts';

type Start = NonNullable<Deadline['countedFrom']>;

function answeredDay(fact: FactId, { facts }: RuleContext): IsoDate | undefined {
  const answer = facts[fact];
  return answer?.type === 'date' ? answer.date : undefined;
}

/** The first of the starts that is known; a day counted from another deadline starts at that one's safe day. */
function findStart(
  { from }: DeadlineRule,
  earlier: ReadonlyMap<string, Deadline>,
  context: RuleContext,
): { start: Start | null; missing: readonly FactId[] } {
  const missing: FactId[] = [];
  for (const source of from) {
    if ('fact' in source) {
      const day = answeredDay(source.fact, context);
      if (day !== undefined) return { start: { fact: source.fact, deadline: null, day }, missing: [] };
      if (!liesAhead(source.fact, context)) missing.push(source.fact);
    } else {
      const before = earlier.get(source.deadline);
      const day = before?.state === 'notApplicable' ? null : (before?.safeDay ?? null);
      if (day !== null) return { start: { fact: null, deadline: source.deadline, day }, missing: [] };
      missing.push(...(before?.missing ?? []));
    }
  }
  return { start: null, missing: distinct(missing) };
}

/** The last day as the rule counts it; the day it starts from is not counted. None for hours and for an event. */
function countDay(counts: DeadlineRule['counts'], start: IsoDate): IsoDate | null {
  switch (counts.rule) {
    case 'within':
      return addPeriod(start, counts.period);
    case 'byDayOfNextMonth':
      return dayOfNextMonth(start, counts.day);
    case 'hours':
    case 'workingDays':
    case 'untilEvent':
      return null;
    default:
      return counts satisfies never;
  }
}

/** The next working day, where the calendar knows that the safe day is none. */
function moveDay(safeDay: IsoDate | null, { pack }: RuleContext): IsoDate | null {
  const moved = safeDay === null ? undefined : firstWorkingDay(safeDay, pack.calendar);
  return moved === undefined || moved === safeDay ? null : moved;
}

function stateOf(
  { counts, doneOn }: DeadlineRule,
  start: Start | null,
  lastDay: IsoDate | null,
  context: RuleContext,
): Deadline['state'] {
  const done = doneOn === undefined ? undefined : answeredDay(doneOn, context);
  if (done !== undefined) return lastDay !== null && done > lastDay ? 'doneLate' : 'done';
  if (counts.rule === 'untilEvent') return 'untilEvent';
  if (start === null) return 'notStarted';
  return lastDay !== null && context.today !== null && context.today > lastDay ? 'passed' : 'running';
}

function findDeadline(rule: DeadlineRule, earlier: ReadonlyMap<string, Deadline>, context: RuleContext): Deadline {
  const scope = rule.appliesWhen === undefined ? null : evaluateCondition(rule.appliesWhen, context);
  const applies = scope?.outcome !== 'notMet';
  const { start, missing } = applies ? findStart(rule, earlier, context) : { start: null, missing: [] };
  const safeDay = start === null ? null : countDay(rule.counts, start.day);
  const movedDay = moveDay(safeDay, context);
  return {
    deadlineId: rule.id,
    label: rule.label,
    binds: rule.binds,
    state: applies ? stateOf(rule, start, movedDay ?? safeDay, context) : 'notApplicable',
    safeDay,
    movedDay,
    countedFrom: start,
    event: rule.counts.rule === 'untilEvent' ? rule.counts.event : null,
    missing: [...distinct([...(scope?.missing ?? []), ...missing])],
    restorable: rule.restorable?.text ?? null,
    rollOver: rule.rollOver?.text ?? null,
    cites: [...rule.cites, ...(rule.restorable?.cites ?? []), ...(rule.rollOver?.cites ?? [])],
  };
}

/**
 * The days by which somebody must act, in the pack's order; a deadline may start from one before it. Only answered days start one.
 * Where it is open whether a deadline applies, its day is shown all the same, with the answers that would tell.
 */
export function findDeadlines(rules: readonly DeadlineRule[], context: RuleContext): Deadline[] {
  const found = new Map<string, Deadline>();
  for (const rule of rules) found.set(rule.id, findDeadline(rule, found, context));
  return [...found.values()];
}
