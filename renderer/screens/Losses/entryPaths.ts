import type { ClaimId } from '../../../shared/domain/claim.ts';
import { claimPaths } from '../claimPaths.ts';
import type { EntryKind } from './entry.ts';

/** The page of one entry, new or kept. */
export function entryPath(kind: EntryKind, claimId: ClaimId, id: string): string {
  if (typeof kind === 'object') return claimPaths.awardPayment(claimId, kind.award, id);
  return kind === 'loss' ? claimPaths.loss(claimId, id) : claimPaths.payment(claimId, id);
}

/** The page that lists the entries of a kind. */
export function entriesPath(kind: EntryKind, claimId: ClaimId): string {
  return typeof kind === 'object' ? claimPaths.after(claimId, kind.award) : claimPaths.losses(claimId);
}
