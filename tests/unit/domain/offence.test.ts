import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { formatOffenceReference, parseOffenceReference } from '../../../shared/domain/offence.ts';
import { matchOffence } from '../../../shared/rules/matchOffence.ts';

it.each([
  ['124', { article: '124' }],
  ['125-1(3)', { article: '125-1', part: '3' }],
  ['120(3-1)(1)', { article: '120', part: '3-1', point: '1' }],
  ['312(3)(2-1)', { article: '312', part: '3', point: '2-1' }],
])('%s is read and written the same', (written, reference) => {
  expect(parseOffenceReference(written)).toEqual(reference);
  expect(formatOffenceReference(reference)).toBe(written);
});

it.each(['', '120(3-1', '120 (1)', '120(1)(2)(3)', 'ст. 120', '1200'])('"%s" is no provision', written => {
  expect(() => parseOffenceReference(written)).toThrow(ZodError);
});

describe('matchOffence', () => {
  it.each([
    ['124', '124', 'under'],
    ['124(1)', '124', 'under'],
    ['124(2)(1)', '124', 'under'],
    ['128(1)', '128(1)', 'under'],
    ['128(1)(2)', '128(1)', 'under'],
    ['128(4)', '128(4)(1)', 'imprecise'],
    ['128', '128(4)(1)', 'imprecise'],
    ['128(4)(2)', '128(4)(1)', 'other'],
    ['128(3)', '128(4)(1)', 'other'],
    ['125', '125-1', 'other'],
    ['120(3)', '120(3-1)', 'other'],
    ['12', '120', 'other'],
  ])('%s against the entry %s is %s', (offence, entry, match) => {
    expect(matchOffence(parseOffenceReference(offence), parseOffenceReference(entry))).toBe(match);
  });
});
