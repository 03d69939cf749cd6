import { languageSchema, type LocalText } from '../../domain/language.ts';
import type { DraftedPaper, LabelledRow } from '../draftedPaper.ts';
import { slotsIn, type Slot } from '../paperSlots.ts';

/** A wording with slots, at its place in the paper. */
export interface SlottedText {
  readonly pointer: string;
  readonly text: LocalText;
}

function* ofRows(rows: readonly LabelledRow[], pointer: string): Generator<SlottedText> {
  for (const [index, { value }] of rows.entries()) yield { pointer: `${pointer}/${index}/value`, text: value };
}

/** The wordings of a drafted paper that have slots. */
export function* slottedTexts({ addressee, blocks }: DraftedPaper): Generator<SlottedText> {
  if (addressee !== undefined) {
    yield { pointer: '/addressee/to', text: addressee.to };
    yield* ofRows(addressee.rows, '/addressee/rows');
  }
  for (const [index, block] of blocks.entries()) {
    const pointer = `/blocks/${index}`;
    if (block.kind === 'heading' || block.kind === 'paragraph') yield { pointer: `${pointer}/text`, text: block.text };
    if (block.kind === 'rows') yield* ofRows(block.rows, `${pointer}/rows`);
    if (block.kind === 'list')
      for (const [at, { text }] of block.items.entries()) yield { pointer: `${pointer}/items/${at}/text`, text };
  }
}

/** The slots of a wording in whichever language, each once. */
export function slotsOf(text: LocalText): readonly Slot[] {
  const all = languageSchema.options.flatMap(language => slotsIn(text[language] ?? ''));
  return [...new Map(all.map(slot => [JSON.stringify(slot), slot])).values()];
}
