import { isOneDay, spanOf, type DaySpan } from '../domain/daySpan.ts';
import type { FactId } from '../domain/fact.ts';
import { addPeriod, type IsoDate } from '../domain/isoDate.ts';
import type { DeadlineRule } from '../packs/scheme.ts';
import { distinct } from '../rules/combineFindings.ts';
import { countLastDay } from '../rules/countLastDay.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { liesAhead } from '../rules/readDay.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import { firstWorkingDay, longestRollOver } from '../rules/workingDays.ts';
import type { Deadline } from './assessment.ts';

/** Days that are `certain` where the calendar knows every day on the way to them. */
interface Reckoned extends DaySpan {
  readonly certain: boolean;
}

interface Start extends Reckoned {
  readonly fact: FactId | null;
  readonly deadline: string | null;
}

/** The last day, wherever the start lies. */
type End = Reckoned;

interface Found {
  readonly deadline: Deadline;
  readonly end: End | null;
}

function answeredDays(fact: FactId, { facts }: RuleContext): DaySpan | undefined {
  const answer = facts[fact];
  return answer?.type === 'date' ? spanOf(answer) : undefined;
}

/** The first of the starts that is known; a day counted from another deadline starts at that one's last day, which is not moved. */
function findStart(
  { from }: DeadlineRule,
  earlier: ReadonlyMap<string, Found>,
  context: RuleContext,
): { start: Start | null; missing: readonly FactId[] } {
  const missing: FactId[] = [];
  for (const source of from) {
    if ('fact' in source) {
      const days = answeredDays(source.fact, context);
      if (days !== undefined)
        return { start: { fact: source.fact, deadline: null, ...days, certain: true }, missing: [] };
      if (!liesAhead(source.fact, context)) missing.push(source.fact);
    } else {
      const before = earlier.get(source.deadline);
      const applies = before !== undefined && before.deadline.state !== 'notApplicable';
      if (applies && before.end !== null)
        return { start: { fact: null, deadline: source.deadline, ...before.end }, missing: [] };
      missing.push(...(before?.deadline.missing ?? []));
    }
  }
  return { start: null, missing: distinct(missing) };
}

function findEnd({ counts }: DeadlineRule, start: Start, { pack }: RuleContext): End | null {
  const first = countLastDay(counts, start.earliest, pack.calendar);
  const last = isOneDay(start) ? first : countLastDay(counts, start.latest, pack.calendar);
  if (first === null || last === null) return null;
  return { earliest: first.day, latest: last.day, certain: start.certain && first.certain && last.certain };
}

/** The next working day; undefined where no calendar tells it. Hours and working days end where they end. */
function moveDay(day: IsoDate, { counts }: DeadlineRule, { pack }: RuleContext): IsoDate | undefined {
  if (counts.rule === 'hours' || counts.rule === 'workingDays') return day;
  return firstWorkingDay(day, pack.calendar);
}

/** The day to show: the claimant acts by the earliest, an authority is surely late behind the latest alone. */
function safeDayOf({ binds }: DeadlineRule, end: End): IsoDate | null {
  if (binds === 'claimant') return end.earliest;
  return end.certain ? end.latest : null;
}

function stateOf(rule: DeadlineRule, start: Start | null, end: End | null, context: RuleContext): Deadline['state'] {
  const done = rule.doneOn === undefined ? undefined : answeredDays(rule.doneOn, context);
  // A day that no calendar moves may move all the same.
  const isSurelyPast = (day: IsoDate) =>
    end?.certain === true && day > (moveDay(end.latest, rule, context) ?? addPeriod(end.latest, longestRollOver));
  const mayBePast = (day: IsoDate) => end !== null && day > (moveDay(end.earliest, rule, context) ?? end.earliest);
  if (done !== undefined) {
    if (isSurelyPast(done.earliest)) return 'doneLate';
    return mayBePast(done.latest) ? 'mayHavePassed' : 'done';
  }
  if (rule.counts.rule === 'untilEvent') return 'untilEvent';
  if (start === null) return 'notStarted';
  if (context.today === null) return 'running';
  if (isSurelyPast(context.today)) return 'passed';
  return mayBePast(context.today) ? 'mayHavePassed' : 'running';
}

/** What the days of a deadline say, apart from what the rule itself says. */
function describeDays(rule: DeadlineRule, start: Start | null, end: End | null, context: RuleContext) {
  const safeDay = end === null ? null : safeDayOf(rule, end);
  const movedDay = safeDay === null ? null : (moveDay(safeDay, rule, context) ?? safeDay);
  return {
    safeDay,
    movedDay: movedDay === safeDay ? null : movedDay,
    latestDay: end === null || !end.certain || isOneDay(end) ? null : end.latest,
    notBefore: end === null || end.certain ? null : end.earliest,
    hours: rule.counts.rule === 'hours' ? rule.counts.hours : null,
    countedFrom:
      start === null
        ? null
        : {
            fact: start.fact,
            deadline: start.deadline,
            day: start.earliest,
            ...(isOneDay(start) ? {} : { until: start.latest }),
          },
  };
}

function findDeadline(rule: DeadlineRule, earlier: ReadonlyMap<string, Found>, context: RuleContext): Found {
  const scope = rule.appliesWhen === undefined ? null : evaluateCondition(rule.appliesWhen, context);
  const applies = scope?.outcome !== 'notMet';
  const { start, missing } = applies ? findStart(rule, earlier, context) : { start: null, missing: [] };
  const end = start === null ? null : findEnd(rule, start, context);
  const deadline: Deadline = {
    deadlineId: rule.id,
    label: rule.label,
    binds: rule.binds,
    state: applies ? stateOf(rule, start, end, context) : 'notApplicable',
    ...describeDays(rule, start, end, context),
    event: rule.counts.rule === 'untilEvent' ? rule.counts.event : null,
    missing: [...distinct([...(scope?.missing ?? []), ...missing])],
    restorable: rule.restorable?.text ?? null,
    rollOver: rule.rollOver?.text ?? null,
    cites: [...rule.cites, ...(rule.restorable?.cites ?? []), ...(rule.rollOver?.cites ?? [])],
  };
  return { deadline, end };
}

/**
 * The days by which somebody must act, in the pack's order; a deadline may start from one before it. Only answered days start one.
 * Where it is open whether a deadline applies, its day is shown all the same, with the answers that would tell.
 */
export function findDeadlines(rules: readonly DeadlineRule[], context: RuleContext): Deadline[] {
  const found = new Map<string, Found>();
  for (const rule of rules) found.set(rule.id, findDeadline(rule, found, context));
  return [...found.values()].map(({ deadline }) => deadline);
}
