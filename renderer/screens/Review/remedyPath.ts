import type { Blocker } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { claimPaths } from '../claimPaths.ts';
import { questionPath } from '../questionPath.ts';

/** Where a thing can be mended: the very question or document; undefined where nothing in the claim mends it. */
export function remedyPath(page: ClaimOnPage, at: Blocker['at']): string | undefined {
  const { claimId } = page.opened.claim;
  if ('fact' in at) return questionPath(page, at.fact, 'review');
  if ('document' in at) return claimPaths.document(claimId, at.document);
  return 'scheme' in at ? claimPaths.amount(claimId) : undefined;
}
