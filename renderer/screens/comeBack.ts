import type { ClaimId } from '../../shared/domain/claim.ts';
import type { PaperAlone } from '../../shared/export/exportPlan.ts';
import type { PlainMessageId } from '../../shared/text/words.ts';
import { claimPaths } from './claimPaths.ts';

/** From where a page was entered to mend one thing: that is where it leads back to. As it stands in an address. */
export type CameFrom = 'review' | `after.${string}` | `paper.${string}.${string}`;

export function fromAfter(scheme: string): CameFrom {
  return `after.${scheme}`;
}

export function fromPaper({ scheme, paper }: PaperAlone): CameFrom {
  return `paper.${scheme}.${paper}`;
}

interface WayBack {
  readonly href: string;
  readonly word: PlainMessageId;
}

/** Where to go back to, by what the address says; undefined for a page that was entered on its own. */
export function wayBack(claimId: ClaimId, from: string | undefined): WayBack | undefined {
  const [place = '', scheme = '', paper = ''] = (from ?? '').split('.');
  switch (place) {
    case 'review':
      return { href: claimPaths.review(claimId), word: 'claim.review' };
    case 'after':
      return { href: claimPaths.after(claimId, scheme), word: 'after.title' };
    case 'paper':
      return { href: claimPaths.paperAlone(claimId, scheme, paper), word: 'paperAlone.title' };
    default:
      return undefined;
  }
}
