import type { FactId } from '../../../shared/domain/fact.ts';

/** How a step was come to: at which question, from where it leads back to, and what the page before set aside. */
export interface Arrival {
  readonly question: FactId | undefined;
  readonly from: string | undefined;
  readonly setAside: readonly FactId[];
}

/** What a page hands on to the next through the browser's history. */
export interface HandedOn {
  readonly setAside: readonly FactId[];
}

/** Reads what the page before handed on; the history may hold anything. */
export function readHandedOn(state: unknown): HandedOn {
  if (typeof state !== 'object' || state === null || !('setAside' in state)) return { setAside: [] };
  const { setAside } = state;
  return { setAside: Array.isArray(setAside) ? setAside.filter(fact => typeof fact === 'string') : [] };
}

/** Reads the address and the history. */
export function readArrival(question: FactId | undefined, from: string | undefined): Arrival {
  return { question, from, ...readHandedOn(history.state) };
}
