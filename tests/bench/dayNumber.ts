import type { IsoDate } from '../../shared/domain/isoDate.ts';

/** A day as a number that orders as days do, `20260312`: engines without dates compare it. No day of the cases is 29 February. */
export function dayNumber(date: IsoDate): number {
  return Number(date.replaceAll('-', ''));
}

/** Periods to add to a day as a number. */
export const threeYears = 30_000;
export const eighteenYears = 180_000;
