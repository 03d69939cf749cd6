import { useState } from 'react';
import type { WrittenBlock } from '../../../shared/domain/claim.ts';
import type { ClaimChange } from '../../../shared/domain/claimChange.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { useDrafts } from '../useDrafts.ts';
import { blockBoxes, blockDraftName, readBlock, type BlockBox, type LawyerBlock } from './lawyerBlocks.ts';

/** As the claim takes them, in characters. */
export const longest: Readonly<Record<BlockBox, number>> = { text: 20_000, file: 100, page: 40 };

export interface BlockIssue {
  readonly block: string;
  readonly box: BlockBox;
  /** How many characters too many. */
  readonly by: number;
}

const same = (a: WrittenBlock | undefined, b: WrittenBlock): boolean =>
  (a?.text ?? '') === b.text && a?.file === b.file && a?.page === b.page;

/** The parts of a paper as they are being written: kept box by box as drafts of the claim, and whole once they are saved. */
export function useBlocks({ opened, apply }: ClaimOnPage, blocks: readonly LawyerBlock[]) {
  const { claim } = opened;
  const places = new Map(
    blocks.flatMap(({ id }) => blockBoxes.map(box => [blockDraftName(id, box), { id, box }] as const)),
  );
  const drafts = useDrafts(claim, apply, name => {
    const place = places.get(name);
    return place && claim.blocks[place.id]?.[place.box];
  });
  const [issues, setIssues] = useState<readonly BlockIssue[]>([]);
  const textOf = (block: string, box: BlockBox): string => drafts.textOf(blockDraftName(block, box));
  const typedOf = (block: string) => ({
    text: textOf(block, 'text'),
    file: textOf(block, 'file'),
    page: textOf(block, 'page'),
  });

  return {
    issues,
    textOf,
    type: (block: string, box: BlockBox, text: string): void => {
      setIssues(before => before.filter(issue => issue.block !== block || issue.box !== box));
      drafts.type(blockDraftName(block, box), text);
    },
    leave: () => void drafts.flush(),
    /** Keeps every part that was changed; false where one of them is too long. An empty part is no error: it may wait. */
    save: async (): Promise<boolean> => {
      const found = blocks.flatMap(({ id }) =>
        blockBoxes.flatMap((box): readonly BlockIssue[] => {
          const by = textOf(id, box).trim().length - longest[box];
          return by > 0 ? [{ block: id, box, by }] : [];
        }),
      );
      setIssues(found);
      await drafts.flush();
      if (found.length > 0) return false;
      const changes = blocks.flatMap(({ id }): readonly ClaimChange[] => {
        const written = readBlock(typedOf(id));
        const dropped = blockBoxes.map((box): ClaimChange => ({
          kind: 'draft',
          fact: blockDraftName(id, box),
          text: '',
        }));
        return same(claim.blocks[id], written) ? dropped : [{ kind: 'writeBlock', block: id, written }, ...dropped];
      });
      await apply(changes);
      return true;
    },
  };
}
