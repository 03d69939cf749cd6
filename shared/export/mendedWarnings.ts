import type { Claim } from '../domain/claim.ts';
import type { Enclosure, ExportWarning } from './exportPlan.ts';
import { warning } from './planIssues.ts';

/** The documents that came damaged and were mended: somebody should look through their pages before they are filed. */
export function mendedWarnings(
  enclosures: readonly Enclosure[],
  { evidence }: Pick<Claim, 'evidence'>,
): readonly ExportWarning[] {
  const mended = new Set(evidence.filter(held => held.mended === true).map(({ evidenceId }) => evidenceId));
  return enclosures
    .filter(({ evidenceId }) => evidenceId !== null && mended.has(evidenceId))
    .map(({ scheme, number, label, document }) =>
      warning('mendedDocument', `${scheme}.${number}`, { label, at: { document } }),
    );
}
