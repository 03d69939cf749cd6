import type { Block, DraftedPaper, LabelledRow } from '../../shared/packs/draftedPaper.ts';
import { slotsIn } from '../../shared/packs/paperSlots.ts';

/** What an article asks a paper to contain. */
export interface DemandedItem {
  /** The act's own words. */
  readonly words: string;
  /** Where they stand, as the paper's citations name it. */
  readonly article: string;
  /** The heading in the Russian paper; empty for what stands before the first, `addressee` for the corner above the title. */
  readonly under: string;
  /** What carries it there: a slot, a block of the lawyer's, or a kind of block. */
  readonly holds: string;
  /** The act asks for it only if there is any, so that it may stay empty. */
  readonly ifAny?: true;
}

interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

function titleOf(block: Block): string | undefined {
  if (block.kind === 'heading') return block.text.ru;
  return block.kind === 'lawyer' || block.kind === 'enclosures' || block.kind === 'contents'
    ? block.title.ru
    : undefined;
}

/** The paper as its reader sees it: each heading with what stands under it. The addressee stands before the first. */
function sectionsOf({ blocks }: DraftedPaper): readonly Section[] {
  return blocks.reduce<readonly Section[]>(
    (sections, block) => {
      const title = titleOf(block);
      const last = sections.at(-1) ?? { title: '', blocks: [] };
      return title === undefined
        ? [...sections.slice(0, -1), { ...last, blocks: [...last.blocks, block] }]
        : [...sections, { title, blocks: [block] }];
    },
    [{ title: '', blocks: [] }],
  );
}

const namesIn = (text: string) => slotsIn(text).map(({ name }) => name);

function holdsInRow({ value, required }: LabelledRow, { holds, ifAny }: DemandedItem): boolean {
  return namesIn(value.ru).includes(holds) && (ifAny === true || required !== undefined);
}

/** Whether a block carries an item so that it cannot be filed without, unless the act itself lets it be empty. */
function carries(block: Block, item: DemandedItem): boolean {
  const { holds, article, ifAny } = item;
  const cites = block.cites ?? (block.kind === 'lawyer' ? (block.required?.cites ?? []) : []);
  if (!cites.some(cite => cite.article === article)) return false;
  if (block.kind === holds) return true;
  if (block.kind === 'rows') return block.rows.some(row => holdsInRow(row, item));
  if (block.kind === 'paragraph') return namesIn(block.text.ru).includes(holds);
  if (block.kind === 'list') return block.items.some(({ text }) => namesIn(text.ru).includes(holds));
  return block.kind === 'lawyer' && block.id === holds && (ifAny === true || block.required !== undefined);
}

/** Whom the paper is addressed to is always printed: an empty addressee stops the export. */
function isAddressee({ addressee, origin }: DraftedPaper, { under, article, holds }: DemandedItem): boolean {
  if (under !== 'addressee' || addressee === undefined) return false;
  return namesIn(addressee.to.ru).includes(holds) && origin.cites.some(cite => cite.article === article);
}

/** The paper without what carries an item. */
export function without(paper: DraftedPaper, item: DemandedItem): DraftedPaper {
  if (item.under === 'addressee') return { ...paper, addressee: undefined };
  const carriers = new Set(
    sectionsOf(paper)
      .filter(({ title }) => title === item.under)
      .flatMap(({ blocks }) => blocks.filter(block => carries(block, item))),
  );
  return { ...paper, blocks: paper.blocks.filter(block => !carriers.has(block)) };
}

/** The items that a paper lacks, or has before what the act names first, in the act's words. */
export function findGaps(paper: DraftedPaper, demanded: readonly DemandedItem[]): readonly string[] {
  const sections = sectionsOf(paper);
  let reached = 0;
  return demanded.flatMap(item => {
    if (isAddressee(paper, item)) return [];
    const at = sections.findIndex(
      ({ title, blocks }, index) =>
        index >= reached && title === item.under && blocks.some(block => carries(block, item)),
    );
    if (at === -1) return [item.words];
    reached = at;
    return [];
  });
}
