import { addPeriod, dayOfNextMonth, weekday, type IsoDate } from '../domain/isoDate.ts';
import type { DeadlineCount } from '../packs/deadlineCount.ts';
import type { Calendar } from '../packs/pack.ts';
import { isWorkingDay } from './workingDays.ts';

/** The last day of a time limit. It is not `certain` where working days were counted by weekends alone: it does not come before. */
export interface LastDay {
  readonly day: IsoDate;
  readonly certain: boolean;
}

const oneDay = { count: 1, unit: 'days' } as const;
const hoursPerDay = 24;

function isWeekday(day: IsoDate): boolean {
  return weekday(day) !== 0 && weekday(day) !== 6;
}

function countWorkingDays(start: IsoDate, count: number, calendar: Calendar): LastDay {
  let day = start;
  let certain = true;
  for (let left = count; left > 0;) {
    day = addPeriod(day, oneDay);
    const works = isWorkingDay(day, calendar);
    if (works === undefined) certain = false;
    if (works ?? isWeekday(day)) left -= 1;
  }
  return { day, certain };
}

/**
 * The last day as the rule counts it; the day that starts it is not counted. Of hours, which run from an hour that is not known:
 * the day on which they end at the same hour, with a part of a day left off. Null for an event, which has no day.
 */
export function countLastDay(counts: DeadlineCount, start: IsoDate, calendar: Calendar): LastDay | null {
  switch (counts.rule) {
    case 'within':
      return { day: addPeriod(start, counts.period), certain: true };
    case 'byDayOfNextMonth':
      return { day: dayOfNextMonth(start, counts.day), certain: true };
    case 'hours':
      return { day: addPeriod(start, { count: Math.floor(counts.hours / hoursPerDay), unit: 'days' }), certain: true };
    case 'workingDays':
      return countWorkingDays(start, counts.count, calendar);
    case 'untilEvent':
      return null;
    default:
      return counts satisfies never;
  }
}
