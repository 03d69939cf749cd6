import type { Claim } from '../../../shared/domain/claim.ts';
import type { Blocker } from '../../../shared/export/exportPlan.ts';
import { textsOf, type PaperModel } from '../../../shared/export/paperModel.ts';
import { findMissingLetters, type MissingLetter } from './findMissingLetters.ts';
import { sectionsOfModel } from './paperSections.ts';

/** Where a letter came from: the answer or the lawyer's text that holds it, with its place there. */
function sourceOf(
  { at, codePoint }: MissingLetter,
  claim: Claim,
): { readonly at: Blocker['at']; readonly position: number } {
  const letter = String.fromCodePoint(Number.parseInt(codePoint.slice(2), 16));
  const placeIn = (text: string) => Array.from(text.normalize('NFC')).indexOf(letter) + 1;
  const answers = Object.entries(claim.answers).map(([fact, value]) => ({
    at: { fact },
    position: value.type === 'text' ? placeIn(value.text) : 0,
  }));
  const blocks = Object.entries(claim.blocks).map(([block, { text }]) => ({ at: { block }, position: placeIn(text) }));
  return [...answers, ...blocks].find(({ position }) => position > 0) ?? { at: { nowhere: true }, position: at };
}

/** The letters of a paper that cannot be printed, each once for each place it came from. */
export function letterBlockers(
  model: PaperModel,
  paper: string,
  claim: Claim,
  letters: ReadonlySet<number>,
): readonly Blocker[] {
  const found = sectionsOfModel(model).flatMap(({ label, parts }) =>
    parts.flatMap(textsOf).flatMap(text =>
      findMissingLetters(text, letters).map((missing): Blocker => {
        const { at, position } = sourceOf(missing, claim);
        const figures = { position, letter: missing.codePoint };
        return {
          code: 'letterNotInFont',
          paper,
          field: null,
          label: 'nowhere' in at ? label : null,
          figures,
          at,
          cites: [],
        };
      }),
    ),
  );
  return [...new Map(found.map(blocker => [JSON.stringify([blocker.at, blocker.figures]), blocker])).values()];
}
