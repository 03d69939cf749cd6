import type { PageImage, PdfReader, PrintedLetter } from '../pdf/openPdf.ts';

/** A page of a finished file as PDFium reads and draws it. */
export interface SeenPage {
  readonly height: number;
  readonly letters: readonly PrintedLetter[];
  readonly image: PageImage;
}

/** Pixels per point: about 216 dots per inch. */
export const SCALE = 3;
/** Darker than this is ink; letters are black, boxes and remarks grey or coloured are not looked at. */
const DARK = 150;
/** How far, in pixels, a letter's ink may end before its outline: smoothed edges. */
const EDGE = 2;

/** A text without its spaces and the marks that only part lines. */
export const bare = (text: string) => text.normalize('NFC').replaceAll(/[\s\u200B\u00AD]/g, '');

export function isDark({ rgba, width }: PageImage, column: number, row: number): boolean {
  const at = (row * width + column) * 4;
  return (rgba[at] ?? 255) < DARK && (rgba[at + 1] ?? 255) < DARK && (rgba[at + 2] ?? 255) < DARK;
}

/** The letter's ink reaches all four sides of its outline: it is there, whole, and nothing is cut off. */
export function hasInk({ left, right, top, bottom }: PrintedLetter, { height, image }: SeenPage): boolean {
  const first = { column: Math.floor(left * SCALE), row: Math.floor((height - top) * SCALE) };
  const last = { column: Math.ceil(right * SCALE) - 1, row: Math.ceil((height - bottom) * SCALE) - 1 };
  const ink = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let row = first.row; row <= last.row; row++) {
    for (let column = first.column; column <= last.column; column++) {
      if (column < 0 || column >= image.width || !isDark(image, column, row)) continue;
      ink.left = Math.min(ink.left, column);
      ink.right = Math.max(ink.right, column);
      ink.top = Math.min(ink.top, row);
      ink.bottom = Math.max(ink.bottom, row);
    }
  }
  return (
    ink.left <= first.column + EDGE &&
    ink.right >= last.column - EDGE &&
    ink.top <= first.row + EDGE &&
    ink.bottom >= last.row - EDGE
  );
}

/** Below this stands the number of a sheet, in points. */
export const FOOT = 50;

export const isDrawn = ({ text, generated }: PrintedLetter) => !generated && bare(text) !== '';
/** A letter of the page's text, not of its foot. */
export const isBody = (letter: PrintedLetter) => isDrawn(letter) && letter.bottom > FOOT;

const BREAK = '\u200B';

/** A mark where a word may break can be read with a part of the letter before it: both are that one letter. */
function joinBreaks(letters: readonly PrintedLetter[]): readonly PrintedLetter[] {
  return letters.flatMap((letter, at) => {
    if (letter.text === BREAK) return [];
    const next = letters[at + 1];
    return next?.text === BREAK && next.left >= letter.left && next.bottom === letter.bottom
      ? { ...letter, right: Math.max(letter.right, next.right) }
      : letter;
  });
}

/** Draws the page as it is, then prints its fields into it to read their letters. */
export function seePage(reader: PdfReader, page: number): SeenPage {
  const image = reader.draw(page, SCALE);
  reader.flatten(page);
  return { height: reader.pageSize(page).height, letters: joinBreaks(reader.letters(page)), image };
}
