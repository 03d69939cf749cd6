import { addPeriod, weekday, yearOf, type IsoDate } from '../domain/isoDate.ts';
import type { Calendar } from '../packs/pack.ts';

/** Where no calendar is known, a last day could move by this much at the most: the longest run of days off, with room. */
export const longestRollOver = { count: 10, unit: 'days' } as const;

/** Whether work is done on a day of the five-day week; undefined for a year the calendar does not know. */
export function isWorkingDay(day: IsoDate, calendar: Calendar): boolean | undefined {
  const year = calendar.years[String(yearOf(day))];
  if (year === undefined) return undefined;
  if (year.nonWorking.includes(day)) return false;
  const isWeekend = weekday(day) === 0 || weekday(day) === 6;
  return !isWeekend || year.workingWeekends.includes(day);
}

/** The day itself where it is a working day, else the next one; undefined as soon as the calendar does not know a year on the way. */
export function firstWorkingDay(day: IsoDate, calendar: Calendar): IsoDate | undefined {
  const works = isWorkingDay(day, calendar);
  if (works === undefined) return undefined;
  return works ? day : firstWorkingDay(addPeriod(day, { count: 1, unit: 'days' }), calendar);
}
