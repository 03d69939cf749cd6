import type { Database } from './openDatabase.ts';

/** One step of the tables. Released, it is never edited; its number is the place in the list. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (database: Database) => void;
}
