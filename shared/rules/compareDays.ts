import { isOneDay, type DaySpan } from '../domain/daySpan.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { Outcome } from './finding.ts';
import type { KnownDay } from './readDay.ts';

/** Two days that are known, exactly or between two others. */
export interface ComparedDays {
  readonly date: KnownDay & { readonly span: DaySpan };
  readonly than: KnownDay & { readonly span: DaySpan };
}

/** Two days that were both read; undefined where one of them is not known at all. */
export function bothKnown(date: KnownDay, than: KnownDay): ComparedDays | undefined {
  if (date.span === null || than.span === null) return undefined;
  return { date: { ...date, span: date.span }, than: { ...than, span: than.span } };
}

/** The outcome that all of them are; unknown where they differ. */
function agree(outcomes: readonly Outcome[]): Outcome {
  const [first = 'unknown'] = outcomes;
  return outcomes.every(outcome => outcome === first) ? first : 'unknown';
}

/**
 * Compares two days wherever each of them may lie: what holds for the earliest against the latest, and the other way round, holds
 * for all between, since the comparison turns once. One answer's day compared with itself lies in one place only.
 */
export function compareDays({ date, than }: ComparedDays, test: (day: IsoDate, than: IsoDate) => Outcome): Outcome {
  const [a, b] = [date.span, than.span];
  if (isOneDay(a) && isOneDay(b)) return test(a.earliest, b.earliest);
  return date.fact !== null && date.fact === than.fact
    ? agree([test(a.earliest, b.earliest), test(a.latest, b.latest)])
    : agree([test(a.earliest, b.latest), test(a.latest, b.earliest)]);
}
