import { appendFileSync } from 'node:fs';

/** Set by `npm run test:hard -- --full`: the counts that take hours in place of those that take seconds. */
export const isFull = process.env['REDRESS_FULL'] === '1';

/** How often a hard test does what it does: `small` in `npm test`, `full` in the long run. */
export const countOf = ({ small, full }: { readonly small: number; readonly full: number }): number =>
  isFull ? full : small;

/** Milliseconds that a hard test may take: nothing here is measured, a machine may be busy. */
export const hardTimeout = countOf({ small: 300_000, full: 6 * 3_600_000 });

/** What chance decides in a run is repeated by the seed it tells: `REDRESS_SEED=… npm run test:hard`. */
export const hardSeed = Number(process.env['REDRESS_SEED'] ?? 20_260_312);

/** Tells one figure of the run's last line, as `1,000 kills, 912 in the middle of a call`. */
export function tellFigure(figure: string): void {
  const file = process.env['REDRESS_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${figure}\n`);
}
