import type { Typesetter } from '../pdf/openTypesetter.ts';
import { withPdf, type PageImage, type PrintedLetter } from '../pdf/openPdf.ts';
import { SCALE, type SeenPage } from './seePage.ts';

/** How a letter looks where another program set it from the font itself. */
export interface LetterShape {
  /** Its outline in pixels of `sums`. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  /** For each corner of a pixel, the darkness of all that lies above it and to its left: any part is known from four of them. */
  readonly sums: Float64Array;
}

export type LetterShapes = ReadonlyMap<string, LetterShape>;

/** Each letter in a cell of its own, large enough to be a measure for small ones. */
const SHEET = `
#set page(width: 480pt, height: auto, margin: 12pt)
#set text(font: "Noto Sans", size: 24pt, ligatures: false)
#grid(columns: (38pt,) * 12, rows: 44pt, ..json(bytes(sys.inputs.data)).map(letter => text(letter)))
`;

/** From 0 (paper) to 255. */
function darknessAt({ rgba, width, height }: PageImage, column: number, row: number): number {
  if (column < 0 || row < 0 || column >= width || row >= height) return 0;
  const at = (row * width + column) * 4;
  return 255 - Math.max(rgba[at] ?? 255, rgba[at + 1] ?? 255, rgba[at + 2] ?? 255);
}

function shapeOf({ left, right, top, bottom }: PrintedLetter, pageHeight: number, image: PageImage): LetterShape {
  const [x, y] = [left * SCALE, (pageHeight - top) * SCALE];
  const [width, height] = [(right - left) * SCALE, (top - bottom) * SCALE];
  const [firstColumn, firstRow] = [Math.floor(x) - 2, Math.floor(y) - 2];
  const [columns, rows] = [Math.ceil(width) + 5, Math.ceil(height) + 5];
  const sums = new Float64Array((columns + 1) * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let ofRow = 0;
    for (let column = 0; column < columns; column++) {
      ofRow += darknessAt(image, firstColumn + column, firstRow + row);
      const above = sums[row * (columns + 1) + column + 1] ?? 0;
      sums[(row + 1) * (columns + 1) + column + 1] = above + ofRow;
    }
  }
  return { left: x - firstColumn, top: y - firstRow, width, height, columns, sums };
}

const known = new WeakMap<Typesetter, Map<string, LetterShape>>();

/** The shapes of all letters of some texts. Each letter is set once for a typesetter, and drawn by PDFium as what is proven. */
export async function learnShapes(typesetter: Typesetter, texts: readonly string[]): Promise<LetterShapes> {
  const shapes = known.get(typesetter) ?? new Map<string, LetterShape>();
  known.set(typesetter, shapes);
  const unknown = [...new Set(texts.join(''))].filter(letter => /\S/u.test(letter) && !shapes.has(letter));
  if (unknown.length === 0) return shapes;
  const sheet = await withPdf(typesetter.setPages(SHEET, unknown), reader => ({
    letters: reader.letters(0).filter(({ generated }) => !generated),
    height: reader.pageSize(0).height,
    image: reader.draw(0, SCALE),
  }));
  if ('unreadable' in sheet) throw new Error('a sheet of letters cannot be read');
  const { letters, height, image } = sheet.read;
  for (const letter of letters) if (!shapes.has(letter.text)) shapes.set(letter.text, shapeOf(letter, height, image));
  return shapes;
}

/** The darkness above and to the left of a point, which may lie within a pixel. */
function sumAt({ sums, columns }: LetterShape, x: number, y: number): number {
  const rows = sums.length / (columns + 1) - 1;
  const [right, down] = [Math.min(Math.max(x, 0), columns), Math.min(Math.max(y, 0), rows)];
  const [column, row] = [Math.min(Math.floor(right), columns - 1), Math.min(Math.floor(down), rows - 1)];
  const at = row * (columns + 1) + column;
  const [across, along] = [right - column, down - row];
  const upper = (sums[at] ?? 0) * (1 - across) + (sums[at + 1] ?? 0) * across;
  const lower = (sums[at + columns + 1] ?? 0) * (1 - across) + (sums[at + columns + 2] ?? 0) * across;
  return upper * (1 - along) + lower * along;
}

/** Smoothing may move a small letter by as much, in pixels. */
const MOVES = [0, -0.5, 0.5, -1, 1] as const;
/** Ink of other letters beside a small one takes from its likeness, but never so much. */
const ALIKE = 0.6;
/** More than this is the letter, whatever else it is like: a bar is like a narrow box. */
const SURELY = 0.93;
/** The side of a box that a font draws for a letter it lacks, as a part of its height. */
const FRAME = 0.12;

/** How far the ink in a letter's outline goes with its shape: 1 is the very same, 0 nothing in common. */
function likeness(
  letter: PrintedLetter,
  { height, image }: SeenPage,
  shape: LetterShape,
  moveX: number,
  moveY: number,
) {
  const [left, top] = [letter.left * SCALE + moveX, (height - letter.top) * SCALE + moveY];
  const across = shape.width / Math.max(0.01, (letter.right - letter.left) * SCALE);
  const along = shape.height / Math.max(0.01, (letter.top - letter.bottom) * SCALE);
  const [firstColumn, firstRow] = [Math.floor(letter.left * SCALE) - 1, Math.floor((height - letter.top) * SCALE) - 1];
  const [lastColumn, lastRow] = [Math.ceil(letter.right * SCALE), Math.ceil((height - letter.bottom) * SCALE)];
  let [count, seen, wanted, seenSquared, wantedSquared, together] = [0, 0, 0, 0, 0, 0];
  // The sums at the corners of this row of pixels; those of the next are the lower ones of this.
  const cornersAt = (row: number) =>
    Array.from({ length: lastColumn - firstColumn + 2 }, (_, at) =>
      sumAt(shape, shape.left + (firstColumn + at - left) * across, shape.top + (row - top) * along),
    );
  let upper = cornersAt(firstRow);
  for (let row = firstRow; row <= lastRow; row++) {
    const lower = cornersAt(row + 1);
    for (let column = firstColumn; column <= lastColumn; column++) {
      const at = column - firstColumn;
      const sum = (lower[at + 1] ?? 0) - (lower[at] ?? 0) - (upper[at + 1] ?? 0) + (upper[at] ?? 0);
      const expected = sum / (across * along);
      const found = darknessAt(image, column, row);
      count += 1;
      seen += found;
      wanted += expected;
      seenSquared += found * found;
      wantedSquared += expected * expected;
      together += found * expected;
    }
    upper = lower;
  }
  const spread = (seenSquared - (seen * seen) / count) * (wantedSquared - (wanted * wanted) / count);
  return spread <= 0 ? 0 : (together - (seen * wanted) / count) / Math.sqrt(spread);
}

/** A box of the size of a letter's outline. */
function frameOf({ width, height }: LetterShape): LetterShape {
  const [columns, rows, side] = [Math.ceil(width), Math.ceil(height), height * FRAME];
  const sums = new Float64Array((columns + 1) * (rows + 1));
  for (let row = 1; row <= rows; row++) {
    let ofRow = 0;
    for (let column = 1; column <= columns; column++) {
      const isInside = column > side && column <= columns - side && row > side && row <= rows - side;
      ofRow += isInside ? 0 : 255;
      sums[row * (columns + 1) + column] = (sums[(row - 1) * (columns + 1) + column] ?? 0) + ofRow;
    }
  }
  return { left: 0, top: 0, width: columns, height: rows, columns, sums };
}

/** The best likeness of a moved letter, or the first that is enough: nothing above it tells more. */
function bestLikeness(letter: PrintedLetter, page: SeenPage, shape: LetterShape, enough: number): number {
  let best = 0;
  for (const moveX of MOVES) {
    for (const moveY of MOVES) {
      best = Math.max(best, likeness(letter, page, shape, moveX, moveY));
      if (best > enough) return best;
    }
  }
  return best;
}

/** True where the ink in a letter's outline is that letter and no other sign. A letter whose shape is not known is taken as it is. */
export function looksAsRead(letter: PrintedLetter, page: SeenPage, shapes: LetterShapes): boolean {
  const shape = shapes.get(letter.text);
  if (shape === undefined) return true;
  const own = bestLikeness(letter, page, shape, SURELY);
  return own > SURELY || (own > ALIKE && own > bestLikeness(letter, page, frameOf(shape), own));
}
