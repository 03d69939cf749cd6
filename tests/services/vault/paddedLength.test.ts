import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paddedLength } from '../../../electron/services/vault/paddedLength.ts';

const mostBytes = 4_000_000_000;
const lengths = integer({ min: 0, max: mostBytes });

describe('a padded length', () => {
  it('holds the length and adds at most 12 % to it, from 256 bytes on', () => {
    const excess = property(lengths, length => {
      const padded = paddedLength(length);
      return padded >= length && padded <= Math.max(256, length * 1.12);
    });
    expect(() => assert(excess, { numRuns: 20_000 })).not.toThrow();
  });

  it('stays what it is when it is padded again, and never shrinks as the length grows', () => {
    const order = property(lengths, lengths, (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      return paddedLength(paddedLength(one)) === paddedLength(one) && paddedLength(less) <= paddedLength(more);
    });
    expect(() => assert(order)).not.toThrow();
  });

  it('is one of few: each is at most 12 % more than the one before, up to 4 GB', () => {
    const steps: number[] = [];
    for (let padded = paddedLength(0); padded < mostBytes; padded = paddedLength(padded + 1)) {
      steps.push(paddedLength(padded + 1) / padded);
    }
    expect(Math.max(...steps)).toBeLessThanOrEqual(1.12);
  });

  it.each([
    [0, 256],
    [256, 256],
    [257, 272],
    [4097, 4352],
    [1_000_000, 1_015_808],
  ])('of %i bytes is %i', (length, padded) => {
    expect(paddedLength(length)).toBe(padded);
  });
});
