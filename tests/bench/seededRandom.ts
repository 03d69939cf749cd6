/** Numbers that look drawn and are the same in every run. */
export interface Random {
  /** A whole number from 0, below the limit. */
  below(limit: number): number;
  pick<T>(options: readonly [T, ...T[]] | readonly T[]): T;
}

/** Mulberry32, from a seed. */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick(options) {
      const picked = options[below(options.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}
