import type { IsoDate } from '../../shared/domain/isoDate.ts';
import type { PackLibrary } from '../services/packs/createPackLibrary.ts';

/** What the shell is told: done; stopped by blockers, which were printed; bad input; could not be carried out. */
export const exitStatus = { done: 0, blocked: 1, badInput: 2, failed: 3 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** What a command is given: never the clock or the streams themselves. */
export interface Surroundings {
  readonly assetsFolder: string;
  /** Those of `assetsFolder`. */
  readonly packs: PackLibrary;
  readonly today: IsoDate;
  /** ISO 8601 instant with `Z`. */
  readonly now: () => string;
  /** Results, on standard output. */
  readonly print: (text: string) => void;
  /** What somebody types unseen, or pipes in, after they were asked for it. */
  readonly askSecret: (prompt: string) => Promise<string>;
  /** Everything that is no result, on standard error: codes, places and words of ours, never an answer. */
  readonly warn: (text: string) => void;
}

/** One command: its arguments without its own name, to its exit status. */
export type Command = (args: readonly string[], surroundings: Surroundings) => ExitStatus | Promise<ExitStatus>;
