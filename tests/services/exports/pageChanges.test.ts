import { describe, expect, it } from 'vitest';
import { findPageChanges } from '../../../electron/services/proof/findPageChanges.ts';
import { LOOK_SCALE } from '../../../electron/services/proof/pageLook.ts';

describe('what changed on a page', () => {
  it('may be all of it', () => {
    const [width, height] = [595, 842];
    const lookOf = (shade: number) => {
      const [columns, rows] = [width * LOOK_SCALE, height * LOOK_SCALE].map(Math.round) as [number, number];
      return { width: columns, height: rows, shades: new Uint8Array(columns * rows).fill(shade) };
    };
    const image = { width: 1, height: 1, rgba: new Uint8Array(4) };
    const { fault } = findPageChanges(
      { look: lookOf(255), letters: [] },
      { width, height, letters: [], image, look: lookOf(0) },
      [],
    );
    expect(fault?.reason).toBe('changedOutside');
    expect(fault?.box?.width).toBeCloseTo(width, -1);
    expect(fault?.box?.height).toBeCloseTo(height, -1);
  });
});
