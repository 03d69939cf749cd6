import { monthOf, onDay, type DaySpan } from '../domain/daySpan.ts';
import { isIsoDate, yearOf, type IsoDate } from '../domain/isoDate.ts';
import type { MinorUnits } from '../domain/money.ts';

const dayFirst = /^(\d{1,2})(?:\s*[./-]\s*|\s+)(\d{1,2})(?:\s*[./-]\s*|\s+)(\d{4}|\d{2})(?:\s*(?:г\.?|года|ж\.?))?$/u;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A plan may lie this many years ahead before a year of two digits means the last century. */
const yearsAhead = 10;

function fullYear(digits: string, today: IsoDate): string {
  if (digits.length === 4) return digits;
  const century = Math.floor(yearOf(today) / 100) * 100;
  const year = century + Number(digits);
  return String(year > yearOf(today) + yearsAhead ? year - 100 : year);
}

/** Reads a day as people type it: `27.3.2025`, `27/3/25`, `27 03 2025`, `2025-03-27`; undefined for anything that is no real day. */
export function parseTypedDate(text: string, today: IsoDate): IsoDate | undefined {
  const typed = text.trim();
  const [, day, month, year] = dayFirst.exec(typed) ?? [];
  const [, isoYear, isoMonth, isoDay] = yearFirst.exec(typed) ?? [];
  const parts =
    day !== undefined && month !== undefined && year !== undefined
      ? [fullYear(year, today), month, day]
      : [isoYear, isoMonth, isoDay];
  const iso = parts.map(part => part?.padStart(2, '0')).join('-');
  return isIsoDate(iso) ? iso : undefined;
}

const monthFirst = /^(\d{1,2})(?:\s*[./-]\s*|\s+)(\d{4})$/;
const fromTo = /\s*[–—]\s*|\s+-\s+/;

/** Reads a month as people type it: `3.2025`, `03 2025`. The year has four digits, so that it is never taken for a day. */
function parseTypedMonth(text: string): DaySpan | undefined {
  const [, month, year] = monthFirst.exec(text.trim()) ?? [];
  const first = `${year}-${month?.padStart(2, '0')}-01`;
  return isIsoDate(first) ? monthOf(first) : undefined;
}

/** Reads a day, a month, or two of either with a dash between, the first and the last that it may be; undefined for anything else. */
export function parseTypedDays(text: string, today: IsoDate): DaySpan | undefined {
  const ends = text.split(fromTo).map(typed => {
    const day = parseTypedDate(typed, today);
    return day === undefined ? parseTypedMonth(typed) : onDay(day);
  });
  const [first, last = first] = ends;
  if (ends.length > 2 || ends.includes(undefined) || first === undefined || last === undefined) return undefined;
  return { earliest: first.earliest, latest: last.latest };
}

const currencyWords = /^(?:KZT|KGS)\s*|\s*(?:₸|KZT|KGS|тенге|теңге|тг\.?|tenge|сом|som)$/giu;
/** Groups must be of three, `129 75` is a lost digit; and `1,234` is no fraction, as money has two decimals. */
const spellings = [
  /^(\d{1,12})(?:[.,](\d{1,2}))?$/,
  /^([1-9]\d{0,2}(?: \d{3}){1,3})(?:[.,](\d{1,2}))?$/,
  /^([1-9]\d{0,2}(?:,\d{3}){1,3})(?:\.(\d{1,2}))?$/,
  /^([1-9]\d{0,2}(?:\.\d{3}){1,3})(?:,(\d{1,2}))?$/,
] as const;

/** Reads money as people type it: `117 960`, `117,960.50`, `117960,5 ₸`; undefined where it is none or in doubt. */
export function parseTypedMoney(text: string): MinorUnits | undefined {
  const typed = text.trim().replaceAll(/\s/gu, ' ').replaceAll(currencyWords, '');
  const [, whole, decimals = ''] = spellings.map(spelling => spelling.exec(typed)).find(match => match !== null) ?? [];
  if (whole === undefined) return undefined;
  return (Number(whole.replaceAll(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0'))) as MinorUnits;
}
