import { expect, it } from 'vitest';
import { formatInstant } from '../../../renderer/components/formatInstant.ts';

// Made from this computer's clock, so that it holds in every zone.
const at = (...parts: readonly [number, number, number, number, number]) => new Date(...parts).toISOString();

it.each([
  [at(2026, 2, 12, 9, 5), '12.03.2026 09:05'],
  [at(2026, 11, 31, 23, 59), '31.12.2026 23:59'],
  [at(2027, 0, 1, 0, 0), '01.01.2027 00:00'],
])('tells %s by the clock of this computer: %s', (instant, said) => {
  expect(formatInstant(instant)).toBe(said);
});
