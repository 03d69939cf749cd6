import { beforeTheFirst, chainHash } from './chain.ts';

/** An entry of a chain as it is kept. `said` is what its hash was made of, besides the hash before it. */
export interface ChainLink {
  readonly number: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly said: readonly (string | number | null)[];
}

/** What is wrong with a chain at a number: an entry says something else than it did, is missing, or does not follow on the one before it. */
export interface ChainFault {
  readonly number: number;
  /** The last of several missing ones in a row. */
  readonly through?: number;
  readonly fault: 'changed' | 'missing' | 'misplaced';
}

/** Reads a chain in the order of its numbers, which start at 1. An unbroken one has no faults. */
export function findChainFaults(links: Iterable<ChainLink>): readonly ChainFault[] {
  const faults: ChainFault[] = [];
  let previousHash = beforeTheFirst;
  let number = 1;
  for (const link of links) {
    const isNext = link.number === number;
    if (number < link.number) faults.push({ number, through: link.number - 1, fault: 'missing' });
    if (link.hash !== chainHash(link.previousHash, link.said)) faults.push({ number: link.number, fault: 'changed' });
    else if (isNext && link.previousHash !== previousHash) faults.push({ number: link.number, fault: 'misplaced' });
    previousHash = link.hash;
    number = link.number + 1;
  }
  return faults;
}
