import { parseMoney, type MinorUnits } from '../domain/money.ts';
import type { ExpectedSum } from '../packs/scenario.ts';
import type { Sum } from '../rules/sum.ts';

/** Money as scenarios write it. */
export function inMajorUnits(minor: MinorUnits): string {
  const fraction = String(minor % 100).padStart(2, '0');
  return fraction === '00' ? String(minor / 100) : `${Math.floor(minor / 100)}.${fraction}`;
}

/** A sum as a scenario states it. */
export function writeSum(sum: Sum): ExpectedSum {
  switch (sum.kind) {
    case 'exact':
      return inMajorUnits(sum.minor);
    case 'between':
      return { low: inMajorUnits(sum.low), high: inMajorUnits(sum.high) };
    case 'noCap':
    case 'none':
    case 'unknown':
      return sum.kind;
    default:
      return sum satisfies never;
  }
}

/** Writes an expected sum as a found one is written: `129750.00` as `129750`. */
export function rewriteSum(sum: ExpectedSum): ExpectedSum {
  if (typeof sum !== 'string')
    return { low: inMajorUnits(parseMoney(sum.low)), high: inMajorUnits(parseMoney(sum.high)) };
  return /^\d/.test(sum) ? inMajorUnits(parseMoney(sum)) : sum;
}
