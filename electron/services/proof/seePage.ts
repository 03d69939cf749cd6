import type { PageImage, PdfReader, PrintedLetter } from '../pdf/openPdf.ts';
import type { ShownBox } from '../../../shared/export/inspectedForm.ts';
import { drawLook, type PageLook } from './pageLook.ts';
import { shownLetters } from './shownLetters.ts';

/** A page of a finished file as PDFium reads and draws it. */
export interface SeenPage {
  readonly width: number;
  readonly height: number;
  readonly letters: readonly PrintedLetter[];
  readonly image: PageImage;
  readonly look: PageLook;
}

/** Pixels per point: about 216 dots per inch. */
export const SCALE = 3;
/** Darker than this is ink; letters are black, boxes and remarks grey or coloured are not looked at. */
const DARK = 150;
/** A letter that is drawn lighter than this leaves no ink. */
export const PALE = DARK;
/** How far, in pixels, a letter's ink may end before its outline: smoothed edges. */
const EDGE = 2;

/** A text without its spaces and the marks that only part lines. */
export const bare = (text: string) => text.normalize('NFC').replaceAll(/[\s\u200B\u00AD]/g, '');

function isDark({ rgba, width }: PageImage, column: number, row: number): boolean {
  const at = (row * width + column) * 4;
  return (rgba[at] ?? 255) < DARK && (rgba[at + 1] ?? 255) < DARK && (rgba[at + 2] ?? 255) < DARK;
}

/** Whether a letter's ink reaches all four sides of its outline: it is there, whole, and nothing is cut off. */
export function inkOf(
  { left, right, top, bottom }: PrintedLetter,
  { height, image }: SeenPage,
): 'whole' | 'cut' | 'none' {
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
  if (ink.left === Infinity) return 'none';
  const isWhole =
    ink.left <= first.column + EDGE &&
    ink.right >= last.column - EDGE &&
    ink.top <= first.row + EDGE &&
    ink.bottom >= last.row - EDGE;
  return isWhole ? 'whole' : 'cut';
}

/** Below this stands the number of a sheet, in points; so far from the top edge stand stamps. */
export const FOOT = 50;
export const HEAD = 40;

/** The middle of a letter lies in a box. */
export function isWithin({ left, right, top, bottom }: PrintedLetter, { x, y, width, height }: ShownBox): boolean {
  const [across, up] = [(left + right) / 2, (top + bottom) / 2];
  return across > x && across < x + width && up > y && up < y + height;
}

/** Which part of a box is ink, from 0 to 1, its edges left out. */
export function darkShare({ x, y, width, height }: ShownBox, { height: pageHeight, image }: SeenPage): number {
  const inset = 1.2;
  const [fromColumn, toColumn] = [Math.ceil((x + inset) * SCALE), Math.floor((x + width - inset) * SCALE)];
  const [fromRow, toRow] = [
    Math.ceil((pageHeight - y - height + inset) * SCALE),
    Math.floor((pageHeight - y - inset) * SCALE),
  ];
  let dark = 0;
  for (let row = fromRow; row < toRow; row++) {
    for (let column = fromColumn; column < toColumn; column++) if (isDark(image, column, row)) dark++;
  }
  return dark / Math.max(1, (toRow - fromRow) * (toColumn - fromColumn));
}

export const isDrawn = ({ text, generated }: PrintedLetter) => !generated && bare(text) !== '';
/** A letter of the page's text, not of its foot. */
export const isBody = (letter: PrintedLetter) => isDrawn(letter) && letter.bottom > FOOT;

/** Draws the page as it is, then prints its fields into it to read their letters; without fields, `read` are its letters already. */
export function seePage(reader: PdfReader, page: number, read?: readonly PrintedLetter[]): SeenPage {
  const image = reader.draw(page, SCALE);
  const look = drawLook(reader, page);
  const isRead = read !== undefined && !reader.hasForm;
  if (!isRead) reader.flatten(page);
  return { ...reader.pageSize(page), letters: isRead ? read : shownLetters(reader, page), image, look };
}
