import type { Blocker, ExportWarning } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { claimPaths } from '../claimPaths.ts';
import { questionPath } from '../questionPath.ts';

/** Where a thing can be mended: the very question, document or route; undefined where nothing in the claim mends it. */
export function remedyPath(
  page: ClaimOnPage,
  { code, at }: Pick<Blocker | ExportWarning, 'code' | 'at'>,
): string | undefined {
  const { claimId } = page.opened.claim;
  if ('fact' in at) return questionPath(page, at.fact, 'review');
  if ('document' in at) return claimPaths.document(claimId, at.document);
  if ('scheme' in at) return claimPaths.amount(claimId, at.scheme);
  return code === 'nothingPursued' ? claimPaths.routes(claimId) : undefined;
}
