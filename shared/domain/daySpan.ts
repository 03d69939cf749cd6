import type { FactValue } from './fact.ts';
import { addPeriod, type IsoDate } from './isoDate.ts';

/** The days between which something lies, both included: one day where it is known exactly. */
export interface DaySpan {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}

/** The span of one day. */
export function onDay(day: IsoDate): DaySpan {
  return { earliest: day, latest: day };
}

export function isOneDay({ earliest, latest }: DaySpan): boolean {
  return earliest === latest;
}

/** What an answer says of a day: that day, or those that it may be. */
export function spanOf({ date, until }: Extract<FactValue, { readonly type: 'date' }>): DaySpan {
  return { earliest: date, latest: until ?? date };
}

/** A span with both of its ends moved alike. The order of days is kept by whatever moves them. */
export function mapSpan({ earliest, latest }: DaySpan, move: (day: IsoDate) => IsoDate): DaySpan {
  return { earliest: move(earliest), latest: move(latest) };
}

/** The whole month in which a day lies. */
export function monthOf(day: IsoDate): DaySpan {
  const earliest = `${day.slice(0, 7)}-01` as IsoDate;
  const next = addPeriod(earliest, { count: 1, unit: 'months' });
  return { earliest, latest: addPeriod(next, { count: -1, unit: 'days' }) };
}

/** A span as an answer; undefined where its days come in the wrong order. */
export function dayAnswer({ earliest, latest }: DaySpan): FactValue | undefined {
  if (latest < earliest) return undefined;
  return earliest === latest ? { type: 'date', date: earliest } : { type: 'date', date: earliest, until: latest };
}
