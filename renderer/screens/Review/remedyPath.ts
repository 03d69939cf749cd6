import type { Blocker, ExportWarning } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { claimPaths } from '../claimPaths.ts';
import { writtenPapers } from '../Written/lawyerBlocks.ts';
import { questionPath } from '../questionPath.ts';

/** The part of a paper that the lawyer writes; several papers may share it. */
function blockPath({ opened, pack }: ClaimOnPage, block: string, paper: string | undefined): string | undefined {
  const written = writtenPapers(pack, opened, opened.claim.pursued).filter(({ blocks }) =>
    blocks.some(({ id }) => id === block),
  );
  const place = written.find(candidate => candidate.paper.id === paper) ?? written[0];
  return place && claimPaths.blockFromReview(opened.claim.claimId, place.paper.id, block);
}

/** Where a thing can be mended: the very question, document or route; undefined where nothing in the claim mends it. */
export function remedyPath(
  page: ClaimOnPage,
  { code, at, paper }: Pick<Blocker | ExportWarning, 'code' | 'at'> & { readonly paper?: string | null },
): string | undefined {
  const { claimId } = page.opened.claim;
  if ('fact' in at) return questionPath(page, at.fact, 'review');
  if ('block' in at) return blockPath(page, at.block, paper ?? undefined);
  if ('document' in at) return claimPaths.document(claimId, at.document);
  if ('scheme' in at) return claimPaths.amount(claimId, at.scheme);
  return code === 'nothingPursued' ? claimPaths.routes(claimId) : undefined;
}
