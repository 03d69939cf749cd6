import { describe, expect, it } from 'vitest';
import {
  addPeriod,
  daysBetween,
  dayOfNextMonth,
  isIsoDate,
  weekday,
  type Period,
} from '../../../shared/domain/isoDate.ts';
import { day } from '../inventedPack.ts';

it.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00', false],
])('%s is a calendar day: %s', (written, is) => {
  expect(isIsoDate(written)).toBe(is);
});

describe('addPeriod', () => {
  it.each<[string, Period, string]>([
    ['2026-03-03', { count: 10, unit: 'days' }, '2026-03-13'],
    ['2025-12-24', { count: 10, unit: 'days' }, '2026-01-03'],
    ['2024-02-28', { count: 1, unit: 'days' }, '2024-02-29'],
    ['2026-02-28', { count: 1, unit: 'days' }, '2026-03-01'],
    ['2026-03-01', { count: -1, unit: 'days' }, '2026-02-28'],
    ['2026-01-31', { count: 1, unit: 'months' }, '2026-02-28'],
    ['2024-01-31', { count: 1, unit: 'months' }, '2024-02-29'],
    ['2026-11-30', { count: 3, unit: 'months' }, '2027-02-28'],
    ['2026-01-15', { count: 12, unit: 'months' }, '2027-01-15'],
    ['2022-09-01', { count: 3, unit: 'years' }, '2025-09-01'],
    ['2020-02-29', { count: 1, unit: 'years' }, '2021-02-28'],
    ['2020-02-29', { count: 4, unit: 'years' }, '2024-02-29'],
    ['2008-02-29', { count: 18, unit: 'years' }, '2026-02-28'],
  ])('%s and %j is %s', (from, period, to) => {
    expect(addPeriod(day(from), period)).toBe(to);
  });
});

it.each([
  ['2026-03-13', 15, '2026-04-15'],
  ['2025-12-31', 15, '2026-01-15'],
  ['2026-01-31', 31, '2026-02-28'],
  ['2026-01-30', 15, '2026-02-15'],
])('after %s, day %i of the next month is %s', (date, of, next) => {
  expect(dayOfNextMonth(day(date), of)).toBe(next);
});

it.each([
  ['2026-01-01', '2026-01-01', 0],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-03-01', '2026-02-28', -1],
  ['2025-01-01', '2026-01-01', 365],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(day(from), day(to))).toBe(days);
});

it.each([
  ['2026-11-21', 6],
  ['2026-11-22', 0],
  ['2025-09-01', 1],
])('%s is weekday %i', (date, of) => {
  expect(weekday(day(date))).toBe(of);
});
