import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, without time or zone. Compares as text. */
export type IsoDate = string & { readonly __isoDate: unique symbol };

/** A length of time as statutes give it. */
export interface Period {
  readonly count: number;
  readonly unit: 'days' | 'months' | 'years';
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysPerMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const dayInMs = 86_400_000;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month, 1 to 12, of a Gregorian year. */
function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysPerMonth[month - 1] ?? 0);
}

function toParts(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function fromParts(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}

/** True for a day that exists: 2026-02-29 does not. */
export function isIsoDate(text: string): text is IsoDate {
  const match = shape.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export const isoDateSchema = z.custom<IsoDate>(
  value => typeof value === 'string' && isIsoDate(value),
  'not a calendar day',
);

/** Adds a period; a day the target month lacks becomes that month's last day (29 Feb + 1 year = 28 Feb). */
export function addPeriod(date: IsoDate, { count, unit }: Period): IsoDate {
  const { year, month, day } = toParts(date);
  if (unit === 'days') {
    const moved = new Date(Date.UTC(year, month - 1, day) + count * dayInMs);
    return fromParts(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
  }
  const months = year * 12 + (month - 1) + (unit === 'years' ? count * 12 : count);
  const targetYear = Math.floor(months / 12);
  const targetMonth = (months % 12) + 1;
  return fromParts(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** The given day of the month after the date's own month. */
export function dayOfNextMonth(date: IsoDate, day: number): IsoDate {
  const next = toParts(addPeriod(fromParts(toParts(date).year, toParts(date).month, 1), { count: 1, unit: 'months' }));
  return fromParts(next.year, next.month, Math.min(day, daysInMonth(next.year, next.month)));
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const [a, b] = [toParts(from), toParts(to)];
  return Math.round((Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / dayInMs);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: IsoDate): number {
  const { year, month, day } = toParts(date);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The year of a day, for calendars kept by year. */
export function yearOf(date: IsoDate): number {
  return toParts(date).year;
}
