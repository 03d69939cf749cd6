/** Width of a text in points at a size in points. */
export type Measure = (text: string, size: number) => number;

/** A text set in its box. `rest` is what did not fit; then the last line ends with the reference to the sheet. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
  readonly continued: boolean;
}

/** Room inside a box, in points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A room that may take only so many letters. */
export interface LimitedRoom extends Room {
  readonly letters?: number | undefined;
}

export const LARGEST = 10;
export const SMALLEST = 7;
const STEP = 0.5;
export const LEADING = 1.25;
const MOST_EXACT_LINES = 2;
/** Sums of widths carry the last digits of floating point. */
const TOLERANCE = 1e-6;

const graphemes = new Intl.Segmenter('kk', { granularity: 'grapheme' });

function sizes(): readonly number[] {
  return Array.from({ length: (LARGEST - SMALLEST) / STEP + 1 }, (_, at) => LARGEST - at * STEP);
}

/** Whole lines at a size, in a height in points. */
export function linesThatFit(height: number, size: number): number {
  return Math.floor((height + TOLERANCE) / (size * LEADING));
}

/** Breaks a word that is wider than a line between letters. */
function breakWord(word: string, fits: (text: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/** Fills lines with whole words; a word breaks only where it is wider than a whole line. */
export function wrapText(text: string, fits: (line: string) => boolean): readonly string[] {
  return text.split('\n').flatMap(paragraph => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ').filter(part => part !== '')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = fits(word) ? [word] : breakWord(word, fits);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
    return [...lines, line];
  });
}

const lettersIn = (text: string) => Array.from(text).length;

function fitWhole(text: string, room: LimitedRoom, measure: Measure, mostLines: number): SetText | undefined {
  if (lettersIn(text) > (room.letters ?? Infinity)) return undefined;
  for (const size of sizes()) {
    const fits = (line: string) => measure(line, size) <= room.width + TOLERANCE;
    const lines = wrapText(text, fits);
    if (lines.length <= Math.min(mostLines, linesThatFit(room.height, size))) return { size, lines, continued: false };
  }
  return undefined;
}

/** A name, number or date: whole in at most two lines and with no word broken, or by how many points of width it exceeds them at the smallest size. */
export function fitExact(text: string, room: LimitedRoom, measure: Measure): SetText | { readonly excess: number } {
  if (lettersIn(text) > (room.letters ?? Infinity))
    return { excess: measure(Array.from(text).slice(room.letters).join(''), SMALLEST) };
  const widest = Math.max(...text.split(/ +/).map(word => measure(word, SMALLEST)));
  if (widest > room.width + TOLERANCE) return { excess: widest - room.width };
  const whole = fitWhole(text, room, measure, MOST_EXACT_LINES);
  if (whole !== undefined && whole.lines.join(' ') === text.replaceAll(/ +/g, ' ')) return whole;
  const lines = wrapText(text, line => measure(line, SMALLEST) <= room.width + TOLERANCE);
  const most = Math.max(1, Math.min(MOST_EXACT_LINES, linesThatFit(room.height, SMALLEST)));
  return { excess: measure(lines.slice(most).join(' '), SMALLEST) };
}

/** A text of one letter to a cell, or by how many points it exceeds the cells at the smallest size. */
export function fitComb(
  text: string,
  { width, height }: Room,
  cells: number,
  measure: Measure,
): SetText | { readonly excess: number } {
  const pitch = width / cells;
  const beyond = lettersIn(text) - cells;
  if (beyond > 0) return { excess: beyond * pitch };
  const widest = (size: number) => Math.max(0, ...Array.from(text, letter => measure(letter, size)));
  const size = sizes().find(one => widest(one) <= pitch + TOLERANCE && linesThatFit(height, one) >= 1);
  return size === undefined
    ? { excess: Math.max(widest(SMALLEST) - pitch, SMALLEST * LEADING - height) }
    : { size, lines: [text], continued: false };
}

/** Where a text may be cut: after each word, or after each letter of a first word that fills the box alone. */
function cuts(text: string): readonly number[] {
  const words = [...text.matchAll(/[^ \n]+/g)].map(match => match.index + match[0].length);
  const [first = 0] = words;
  const letters = [...graphemes.segment(text.slice(0, first))].map(({ index }) => index);
  return [...letters, ...words];
}

/** Free text: whole, or as much as fits by whole words with `reference` to the sheet that repeats it whole. */
export function fitFlowing(text: string, room: LimitedRoom, measure: Measure, reference: string): SetText {
  const whole = fitWhole(text, room, measure, Number.POSITIVE_INFINITY);
  if (whole !== undefined) return whole;
  const fits = (line: string) => measure(line, SMALLEST) <= room.width + TOLERANCE;
  const most = Math.max(1, linesThatFit(room.height, SMALLEST));
  const headAt = (cut: number) => wrapText(`${text.slice(0, cut).trimEnd()} ${reference}`, fits);
  const isWithin = (head: readonly string[]) =>
    head.length <= most && lettersIn(head.join(' ')) <= (room.letters ?? Infinity);
  const places = cuts(text);
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isWithin(headAt(places[middle] ?? 0))) low = middle;
    else high = middle - 1;
  }
  return { size: SMALLEST, lines: headAt(places[low] ?? 0), continued: true };
}
