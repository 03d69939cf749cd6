import { describe, expect, it } from 'vitest';
import { findFreeTitle } from '../../../electron/services/claims/findFreeTitle.ts';

describe('findFreeTitle', () => {
  it('takes the first neutral word that no claim has', () => {
    expect(findFreeTitle(['Aspen', 'Birch', 'Cedar'], ['Aspen'])).toBe('Birch');
  });

  it('counts on when all words are taken', () => {
    expect(findFreeTitle(['Aspen', 'Birch'], ['Aspen', 'Birch', 'Aspen 2'])).toBe('Birch 2');
  });
});
