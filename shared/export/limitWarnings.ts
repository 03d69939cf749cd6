import type { Claim } from '../domain/claim.ts';
import type { Enclosure, ExportWarning } from './exportPlan.ts';
import { warning } from './planIssues.ts';

/** The documents that alone weigh more than the addressee takes, in bytes of a million to the megabyte: none is ever cut. */
export function limitWarnings(
  enclosures: readonly Enclosure[],
  { evidence }: Pick<Claim, 'evidence'>,
  limit: { readonly megabytes: number } | null,
): readonly ExportWarning[] {
  if (limit === null) return [];
  const large = new Set(
    evidence.filter(({ byteCount }) => byteCount > limit.megabytes * 1_000_000).map(({ evidenceId }) => evidenceId),
  );
  return enclosures
    .filter(({ evidenceId }) => evidenceId !== null && large.has(evidenceId))
    .map(({ scheme, number, label, document }) =>
      warning('largerThanLimit', `${scheme}.${number}`, { label, at: { document } }),
    );
}
