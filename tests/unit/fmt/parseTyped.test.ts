import { assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import type { MinorUnits } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { formatMoney } from '../../../shared/fmt/formatMoney.ts';
import { parseTypedDate, parseTypedMoney } from '../../../shared/fmt/parseTyped.ts';

const today = isoDateSchema.parse('2026-03-12');

describe('parseTypedDate', () => {
  it.each([
    ['27.3.2025', '2025-03-27'],
    ['27/3/25', '2025-03-27'],
    ['27 03 2025', '2025-03-27'],
    ['27-03-2025', '2025-03-27'],
    ['  27.03.2025 г. ', '2025-03-27'],
    ['27 . 3 . 2025', '2025-03-27'],
    ['2025-03-27', '2025-03-27'],
    ['29.2.2024', '2024-02-29'],
    ['5/2/79', '1979-02-05'],
    ['1.1.36', '2036-01-01'],
    ['1.1.37', '1937-01-01'],
  ])('reads %s', (typed, date) => {
    expect(parseTypedDate(typed, today)).toBe(date);
  });

  it.each(['', '27.3', '29.2.2025', '31.4.2025', '0.1.2025', '1.13.2025', '27.3.125', '3 марта 2025', '27.3.2025.1'])(
    'does not read %j',
    typed => {
      expect(parseTypedDate(typed, today)).toBeUndefined();
    },
  );

  it('reads back every day it writes', () => {
    const days = tuple(integer({ min: 1900, max: 2099 }), integer({ min: 1, max: 12 }), integer({ min: 1, max: 28 }));
    assert(
      property(days, ([year, month, day]) => {
        const date = isoDateSchema.parse(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
        expect(parseTypedDate(formatDate(date), today)).toBe(date);
      }),
    );
  });
});

describe('parseTypedMoney', () => {
  it.each([
    ['117960', 11_796_000],
    ['117 960', 11_796_000],
    ['117\u00A0960,50', 11_796_050],
    ['117\u202F960 ₸', 11_796_000],
    ['117,960', 11_796_000],
    ['117.960', 11_796_000],
    ['1,234,567.89', 123_456_789],
    ['1.234.567,89', 123_456_789],
    ['117960,5', 11_796_050],
    ['KZT 117,960', 11_796_000],
    ['24 500 сом', 2_450_000],
    ['500 тенге', 50_000],
    ['0', 0],
    ['0,05', 5],
  ])('reads %s', (typed, minor) => {
    expect(parseTypedMoney(typed)).toBe(minor);
  });

  it.each(['', '₸', '129 75', '1,234,56', '0,500', '12 34', '1e5', '-5', '5.5.5', 'пять', '1234567890123'])(
    'does not read %j',
    typed => {
      expect(parseTypedMoney(typed)).toBeUndefined();
    },
  );

  it.each(['en', 'ru', 'kk', 'ky'] as const)('reads back every sum it writes in %s', language => {
    assert(
      property(integer({ min: 0, max: 99_999_999_999_999 }), minor => {
        expect(parseTypedMoney(formatMoney(minor as MinorUnits, 'KZT', language))).toBe(minor);
      }),
    );
  });
});
