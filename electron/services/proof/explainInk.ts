import type { ProofReason } from '../../../shared/export/proofReason.ts';
import type { FieldPlace } from '../exports/openForm.ts';
import type { PrintedLetter } from '../pdf/openPdf.ts';
import { looksAsRead, type LetterShapes } from './letterShapes.ts';
import { inkOf, PALE, type SeenPage } from './seePage.ts';

/** A letter may lie this far outside its box, in points. */
const OVERHANG = 0.5;
/** Letters of one line touch; more than this part of the smaller one under another is one text over another. */
const OVERLAP = 0.3;

const areaOf = ({ left, right, top, bottom }: PrintedLetter) => Math.max(0, right - left) * Math.max(0, top - bottom);

function overlap(one: PrintedLetter, other: PrintedLetter): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  const smaller = Math.min(areaOf(one), areaOf(other));
  return width <= 0 || height <= 0 || smaller === 0 ? 0 : (width * height) / smaller;
}

/** One letter lies over another. */
export const isOver = (one: PrintedLetter, other: PrintedLetter) => overlap(one, other) > OVERLAP;

/** One text lies over another. */
export function isOverprinted(letters: readonly PrintedLetter[]): boolean {
  return letters.some((one, at) => letters.slice(at + 1).some(other => isOver(one, other)));
}

export function isWhollyInside(
  { left, right, top, bottom }: PrintedLetter,
  { x, y, width, height }: FieldPlace,
): boolean {
  return (
    left >= x - OVERHANG && right <= x + width + OVERHANG && bottom >= y - OVERHANG && top <= y + height + OVERHANG
  );
}

/** What is wrong with the ink of letters whose text is right; null where each is there, whole, and looks as it reads. */
export function explainInk(
  letters: readonly PrintedLetter[],
  page: SeenPage,
  shapes: LetterShapes,
): ProofReason | null {
  const inks = letters.map(letter => inkOf(letter, page));
  const missing = letters.filter((_, at) => inks[at] === 'none');
  if (missing.some(({ lightness }) => lightness >= PALE)) return 'whiteInk';
  if (missing.length > 0) return 'textWithoutInk';
  if (inks.includes('cut')) return 'clipped';
  return letters.every(letter => looksAsRead(letter, page, shapes)) ? null : 'letterAsBox';
}
