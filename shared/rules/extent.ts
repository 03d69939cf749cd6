import type { FactId } from '../domain/fact.ts';
import { minorUnitsSchema, type MinorUnits } from '../domain/money.ts';
import type { Rounding } from '../packs/amount.ts';
import type { Citation } from '../packs/citation.ts';
import { distinct } from './combineFindings.ts';
import type { Sum } from './sum.ts';

/**
 * What an amount may come to, in minor units: every sum from `low` to `high`, which is Infinity where nothing known bounds it.
 * `mayBeNone` where it depends on something unknown whether it counts at all; `noCap` cites the law that sets no upper limit.
 */
export interface Extent {
  readonly low: number;
  readonly high: number;
  readonly mayBeNone: boolean;
  readonly noCap: Citation | null;
  readonly missing: readonly FactId[];
}

/** An amount that does not count is null: left out of the greatest and the least, nothing in a sum. */
export type MaybeExtent = Extent | null;

export function exactly(minor: number): Extent {
  return { low: minor, high: minor, mayBeNone: false, noCap: null, missing: [] };
}

export function anything(missing: readonly FactId[]): Extent {
  return { low: 0, high: Infinity, mayBeNone: false, noCap: null, missing };
}

function isSettled({ low, high, mayBeNone }: Extent): boolean {
  return low === high && !mayBeNone;
}

function settle(extent: Extent): Extent {
  return isSettled(extent) ? { ...extent, missing: [] } : extent;
}

const lowest = (parts: readonly Extent[]) => Math.min(...parts.map(({ low }) => low));
const missingOf = (parts: readonly Extent[]) => distinct(parts.flatMap(({ missing }) => missing));

/** The parts that count, those of them that surely do, and whether nothing may be left of them. */
function sift(parts: readonly MaybeExtent[]): {
  readonly counting: readonly Extent[];
  readonly sure: readonly Extent[];
} {
  const counting = parts.filter(part => part !== null);
  return { counting, sure: counting.filter(({ mayBeNone }) => !mayBeNone) };
}

/** Without an upper limit as soon as a part that surely counts is without one, or all are. */
function noCapOf(counting: readonly Extent[], sure: readonly Extent[]): Citation | null {
  const uncapped = (sure.length === 0 ? counting : sure).find(({ noCap }) => noCap !== null);
  return uncapped?.noCap ?? null;
}

/** The smallest of the parts that count. A part without an upper limit leaves the limit to the others. */
export function leastOf(parts: readonly MaybeExtent[]): MaybeExtent {
  const { counting, sure } = sift(parts);
  const [first] = counting;
  if (first === undefined) return null;
  const low = lowest(counting);
  const high =
    sure.length === 0 ? Math.max(...counting.map(part => part.high)) : Math.min(...sure.map(part => part.high));
  const noCap = counting.every(part => part.noCap !== null) ? first.noCap : null;
  const missing = missingOf(sure.length === 0 ? counting : counting.filter(part => part.low < high));
  return settle({ low, high, mayBeNone: sure.length === 0, noCap, missing });
}

/** The largest of the parts that count. */
export function greatestOf(parts: readonly MaybeExtent[]): MaybeExtent {
  const { counting, sure } = sift(parts);
  if (counting.length === 0) return null;
  const low = sure.length === 0 ? lowest(counting) : Math.max(...sure.map(part => part.low));
  const high = Math.max(...counting.map(part => part.high));
  const missing = missingOf(sure.length === 0 ? counting : counting.filter(part => part.high > low));
  return settle({ low, high, mayBeNone: sure.length === 0, noCap: noCapOf(counting, sure), missing });
}

function total(parts: readonly Extent[], end: 'low' | 'high'): number {
  return parts.reduce((sum, part) => sum + part[end], 0);
}

/** All parts that count, together. */
export function sumOf(parts: readonly MaybeExtent[]): MaybeExtent {
  const { counting, sure } = sift(parts);
  if (counting.length === 0) return null;
  return settle({
    low: sure.length === 0 ? lowest(counting) : total(sure, 'low'),
    high: total(counting, 'high'),
    mayBeNone: sure.length === 0,
    noCap: noCapOf(counting, sure),
    missing: missingOf(counting),
  });
}

function less(amount: number, taken: number): number {
  return amount === Infinity ? amount : Math.max(0, amount - taken);
}

/** An amount less another, never below zero. */
export function lessOf(from: MaybeExtent, take: MaybeExtent): MaybeExtent {
  if (from === null || take === null) return from;
  const leastTaken = take.mayBeNone ? 0 : take.low;
  return settle({
    ...from,
    low: less(from.low, take.high),
    high: less(from.high, leastTaken),
    missing: missingOf([from, take]),
  });
}

/** An amount taken a whole number of times. */
export function timesOf(extent: MaybeExtent, factor: number): MaybeExtent {
  if (extent === null) return null;
  if (factor === 0) return settle({ ...extent, low: 0, high: 0 });
  return { ...extent, low: extent.low * factor, high: extent.high * factor };
}

/** An amount taken a number of times that an answer would tell. */
export function someTimesOf(extent: MaybeExtent, fact: FactId): MaybeExtent {
  return extent === null ? null : { ...extent, low: 0, high: Infinity, missing: distinct([...extent.missing, fact]) };
}

const roundTo: Readonly<Record<Rounding, (value: number) => number>> = {
  down: Math.floor,
  up: Math.ceil,
  nearest: Math.round,
};

/** Whole percent of an amount, the whole at most, rounded to a whole minor unit at either end. */
export function shareOf(extent: MaybeExtent, percent: number, rounding: Rounding): MaybeExtent {
  if (extent === null) return null;
  const part = (value: number) =>
    value === Infinity ? value : roundTo[rounding]((value * Math.min(percent, 100)) / 100);
  return percent === 0
    ? settle({ ...extent, low: 0, high: 0 })
    : settle({ ...extent, low: part(extent.low), high: part(extent.high) });
}

/** A share that an answer would tell: anything from nothing to the whole. */
export function someShareOf(extent: MaybeExtent, fact: FactId): MaybeExtent {
  return extent === null ? null : settle({ ...extent, low: 0, missing: distinct([...extent.missing, fact]) });
}

/** An amount where it does not exceed a limit; nothing is left of it where it does. */
export function unlessAboveOf(of: MaybeExtent, limit: MaybeExtent): MaybeExtent {
  if (of === null || limit === null) return of;
  const highest = limit.mayBeNone ? Infinity : limit.high;
  const noCap = limit.noCap === null ? null : of.noCap;
  if (of.high <= limit.low) return { ...of, noCap };
  if (of.low > highest) return null;
  const missing = missingOf([of, limit]);
  return { low: of.low, high: Math.min(of.high, highest), mayBeNone: true, noCap, missing };
}

/** The amount where it is not known whether it counts. */
export function perhaps(extent: MaybeExtent, missing: readonly FactId[]): MaybeExtent {
  return extent === null ? null : { ...extent, mayBeNone: true, missing: distinct([...extent.missing, ...missing]) };
}

function toMinor(value: number): MinorUnits {
  const parsed = minorUnitsSchema.safeParse(value);
  if (!parsed.success) throw new RangeError('money beyond safe integers');
  return parsed.data;
}

/** Says an extent as a sum: exact only where both ends meet. */
export function sumOfExtent(extent: MaybeExtent): Sum {
  if (extent === null) return { kind: 'none' };
  const { low, high, mayBeNone, noCap, missing } = extent;
  if (noCap !== null && !mayBeNone) {
    return low === high && high !== Infinity
      ? { kind: 'noCap', asked: toMinor(high), cite: noCap }
      : { kind: 'noCap', cite: noCap };
  }
  if (high === Infinity) return { kind: 'unknown', missing: [...missing] };
  const least = mayBeNone ? 0 : low;
  return least === high
    ? { kind: 'exact', minor: toMinor(high) }
    : { kind: 'between', low: toMinor(least), high: toMinor(high) };
}
