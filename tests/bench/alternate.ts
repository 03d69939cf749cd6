/** One measurement beside its peer, in milliseconds of one piece of work: the median of the rounds. */
export interface Alternated {
  readonly ours: number;
  readonly peer: number;
}

type Work = () => Promise<void> | void;

async function timeOf(work: Work, pieces: number): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / pieces;
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs both in turn, so that whatever else the computer does falls on both; the first round warms up and does not count. */
export async function alternate(
  { ours, peer, pieces }: { readonly ours: Work; readonly peer: Work; readonly pieces: number },
  rounds: number,
): Promise<Alternated> {
  const timed: Alternated[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const one = { ours: await timeOf(ours, pieces), peer: await timeOf(peer, pieces) };
    if (round > 0) timed.push(one);
  }
  return { ours: median(timed.map(one => one.ours)), peer: median(timed.map(one => one.peer)) };
}
