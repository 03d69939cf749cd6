import type { Blocker, ExportWarning } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { claimPaths } from '../claimPaths.ts';
import type { CameFrom } from '../comeBack.ts';
import { writtenPapers } from '../Written/lawyerBlocks.ts';
import { questionPath } from '../questionPath.ts';

/** The part of a paper that the lawyer writes; several papers may share it. */
function blockPath(
  { opened, pack }: ClaimOnPage,
  block: string,
  paper: string | undefined,
  from: CameFrom,
): string | undefined {
  const every = pack.schemes.map(({ id }) => id);
  const written = writtenPapers(pack, opened, every).filter(({ blocks }) => blocks.some(({ id }) => id === block));
  const place = written.find(candidate => candidate.paper.id === paper) ?? written[0];
  return place && claimPaths.blockFrom(opened.claim.claimId, place.paper.id, block, from);
}

/** Where a thing can be mended: the very question, document or route; undefined where nothing in the claim mends it. */
export function remedyPath(
  page: ClaimOnPage,
  { code, at, paper }: Pick<Blocker | ExportWarning, 'code' | 'at'> & { readonly paper?: string | null },
  from: CameFrom = 'review',
): string | undefined {
  const { claimId } = page.opened.claim;
  if ('fact' in at) return questionPath(page, at.fact, from);
  if ('block' in at) return blockPath(page, at.block, paper ?? undefined, from);
  if ('document' in at) return claimPaths.document(claimId, at.document);
  if (code === 'paperDoesNotApply' && 'scheme' in at) return claimPaths.after(claimId, at.scheme);
  if ('scheme' in at) return claimPaths.amount(claimId, at.scheme);
  return code === 'nothingPursued' ? claimPaths.routes(claimId) : undefined;
}
