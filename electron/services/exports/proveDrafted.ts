import { textsOf, type PaperPart } from '../../../shared/export/paperModel.ts';
import { withPdf, type PrintedLetter } from '../pdf/openPdf.ts';
import type { PaperSection } from './paperSections.ts';
import type { ProvenBox } from './provePrinted.ts';
import { bare, FOOT, hasInk, isDrawn, seePage, type SeenPage } from './seePage.ts';

/** A letter with the page on which it was read. */
interface SeenLetter {
  readonly letter: PrintedLetter;
  readonly page: SeenPage;
}

/** Above this, from the top edge in points, stand stamps alone. */
const HEAD = 40;

/** The letters of a paper's text in reading order, without stamps and the numbers of sheets. */
function lettersOf(page: SeenPage): readonly SeenLetter[] {
  return page.letters
    .filter(letter => isDrawn(letter) && letter.bottom > FOOT && letter.top < page.height - HEAD)
    .map(letter => ({ letter, page }));
}

/** Reads on in what was printed. A table's head may come again at the top of a page. */
function createReading(printed: readonly SeenLetter[]) {
  const text = printed.map(({ letter }) => bare(letter.text)).join('');
  // A letter may be read as two, so that places in the text are not places among the letters.
  const letterAt = printed.flatMap(({ letter }, index) =>
    Array.from({ length: bare(letter.text).length }, () => index),
  );
  let at = 0;

  function take(piece: string, header: string) {
    const wanted = bare(piece);
    if (header !== '' && !text.startsWith(wanted, at) && text.startsWith(header, at)) at += header.length;
    const found = text.indexOf(wanted, at);
    if (found === -1) return { textAgrees: false, inkAgrees: false };
    const textAgrees = found === at;
    const letters = printed.slice(letterAt[found], (letterAt[found + wanted.length - 1] ?? -1) + 1);
    at = found + wanted.length;
    return { textAgrees, inkAgrees: letters.every(({ letter, page }) => hasInk(letter, page)) };
  }
  return { take, isAtEnd: () => at === text.length };
}

const headerOf = (part: PaperPart) =>
  part.kind === 'table' ? bare(part.columns.map(({ text }) => text).join('')) : '';

/**
 * Reads the pages of a drafted paper back with PDFium, which did not write them: every text stands there in its order, with nothing
 * between or behind, and every letter of it is there as ink. `firstPage` counts from 0.
 */
export async function proveDrafted(
  bytes: Uint8Array,
  sections: readonly PaperSection[],
  pages: { readonly first: number; readonly count: number },
): Promise<readonly ProvenBox[]> {
  const reading = await withPdf(bytes, reader =>
    Array.from({ length: pages.count }, (_, at) => lettersOf(seePage(reader, pages.first + at))).flat(),
  );
  if ('unreadable' in reading) return sections.map(({ field }) => ({ field, textAgrees: false, inkAgrees: false }));
  const { take, isAtEnd } = createReading(reading.read);
  const proven = sections.map(({ field, parts }) => {
    const taken = parts.flatMap(part => {
      const header = headerOf(part);
      return textsOf(part)
        .filter(text => bare(text) !== '')
        .map(text => take(text, header));
    });
    return {
      field,
      textAgrees: taken.every(({ textAgrees }) => textAgrees),
      inkAgrees: taken.every(({ inkAgrees }) => inkAgrees),
    };
  });
  const last = proven.at(-1);
  return last === undefined || isAtEnd() ? proven : [...proven.slice(0, -1), { ...last, textAgrees: false }];
}
