import type { OpenedClaim } from '../../../shared/bridge/contract.ts';
import type { Claim, WrittenBlock } from '../../../shared/domain/claim.ts';
import type { FactId } from '../../../shared/domain/fact.ts';
import type { Block, DraftedPaper } from '../../../shared/packs/draftedPaper.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';

export type LawyerBlock = Extract<Block, { readonly kind: 'lawyer' }>;

/** A drafted paper with the parts that the lawyer writes. */
export interface WrittenPaper {
  readonly paper: DraftedPaper;
  readonly blocks: readonly LawyerBlock[];
}

/** The papers of some routes, each once, in which the lawyer writes something here. */
export function writtenPapers(
  { papers, schemes }: Pick<JurisdictionPack, 'papers' | 'schemes'>,
  { writing }: Pick<OpenedClaim, 'writing'>,
  pursued: readonly string[],
): readonly WrittenPaper[] {
  const listed = new Set(schemes.filter(({ id }) => pursued.includes(id)).flatMap(scheme => scheme.papers));
  return papers.flatMap(paper => {
    const planned = writing.find(one => one.paper === paper.id);
    if (paper.kind !== 'drafted' || planned === undefined || !listed.has(paper.id)) return [];
    const blocks = paper.blocks.filter(block => block.kind === 'lawyer');
    return [{ paper, blocks: blocks.filter(({ id }) => planned.blocks.includes(id)) }];
  });
}

export const blockBoxes = ['text', 'file', 'page'] as const;
export type BlockBox = (typeof blockBoxes)[number];

/** Under which name a box of a block is kept as a draft: no question of a pack begins so. */
export function blockDraftName(block: string, box: BlockBox): FactId {
  return `block.${block}.${box}`;
}

/** True where something of a block is typed and not kept yet. */
export function isHalfWritten({ drafts }: Pick<Claim, 'drafts'>, block: string): boolean {
  return blockBoxes.some(box => Object.hasOwn(drafts, blockDraftName(block, box)));
}

/** What stands in the boxes of a block, as it is kept. */
export function readBlock(typed: Readonly<Record<BlockBox, string>>): WrittenBlock {
  const [file, page] = [typed.file.trim(), typed.page.trim()];
  return {
    text: typed.text.normalize('NFC').trim(),
    ...(file !== '' && { file }),
    ...(page !== '' && { page }),
  };
}
