import type { Ports } from '../ports.ts';
import { placesOf } from './placesOf.ts';

/** What may be logged beside a code: ids of our own making, and counts. */
export type LogFigures = Readonly<Record<string, number | string>>;

const idShape = /^[a-zA-Z0-9-]{1,64}$/;

/** Writes codes, ids and counts; nothing else can be said to it. */
export interface Log {
  note(code: string, figures?: LogFigures): void;
  /** Notes a failure that should never happen, by its kind and its places in the code; gives its incident number. */
  readonly incident: (cause: unknown) => string;
}

/** The kind and the places in the code, never the message: it may quote what a person typed. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return `thrown ${typeof cause}`;
  return [cause.name, ...placesOf(cause)].join('\n');
}

export function createLog({ newId, log }: Pick<Ports, 'newId' | 'log'>): Log {
  return {
    note(code, figures = {}) {
      const said = Object.entries(figures)
        // A text that is no id may be anything: it is not written.
        .filter(([, figure]) => typeof figure === 'number' || idShape.test(figure))
        .map(([name, figure]) => ` ${name}=${figure}`);
      log(code + said.join(''));
    },
    incident(cause) {
      const incident = newId();
      log(`incident ${incident} ${describe(cause)}`);
      return incident;
    },
  };
}
