/** What one runner of tests did. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** Where a runner leaves its tally; set by tests/run.ts. */
export const tallyFile = process.env['TALLY_FILE'];
