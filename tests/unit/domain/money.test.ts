import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { addMoney, multiplyMoney, parseMoney, type MinorUnits } from '../../../shared/domain/money.ts';

const largest = Number.MAX_SAFE_INTEGER as MinorUnits;

describe('parseMoney', () => {
  it.each([
    ['4325', 432_500],
    ['70000.00', 7_000_000],
    ['2162.5', 216_250],
    ['0.05', 5],
    ['999999999999.99', 99_999_999_999_999],
  ])('reads %s', (written, minor) => {
    expect(parseMoney(written)).toBe(minor);
  });
  it.each(['', '-1', '1,5', '1.005', '1 000', '1e3', '.5'])('does not read "%s"', written => {
    expect(() => parseMoney(written)).toThrow(ZodError);
  });
});

it('adds and multiplies whole minor units', () => {
  expect(addMoney(parseMoney('0.10'), parseMoney('0.20'))).toBe(30);
  expect(multiplyMoney(parseMoney('4325'), 30)).toBe(12_975_000);
});

it('never rounds what is too large', () => {
  expect(() => addMoney(largest, parseMoney('0.01'))).toThrow(RangeError);
  expect(() => multiplyMoney(largest, 2)).toThrow(RangeError);
});
