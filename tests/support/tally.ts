import { stripVTControlCharacters } from 'node:util';

/** What one runner of tests did. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Why each failed, as the runner said it: shown again at the end, where a long run is read first. */
  readonly failures: readonly { readonly name: string; readonly why: string }[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** The first lines of what a runner said of a failure, without colours. */
export const firstLines = (text = ''): string => stripVTControlCharacters(text).split('\n').slice(0, 12).join('\n  ');

/** Of a run that left none: it failed, whatever it was. */
export const noTally: Tally = { passed: 0, failed: 1, failures: [], skipped: [] };

/** What a reader of the end of a run needs: why each test was skipped or failed, one after the other. */
export const remarksOf = (tallies: readonly Tally[]): readonly string[] => [
  ...tallies.flatMap(({ skipped }) => skipped).map(({ name, reason }) => `skipped: ${name}: ${reason}`),
  ...tallies.flatMap(({ failures }) => failures).map(({ name, why }) => `failed: ${name}\n  ${why}`),
];

/** Where a runner leaves its tally; set by tests/run.ts. */
export const tallyFile = process.env['TALLY_FILE'];
