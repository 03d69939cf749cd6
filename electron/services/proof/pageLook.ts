import { withPdf, type PdfReader, type PrintedLetter } from '../pdf/openPdf.ts';
import { shownLetters } from './shownLetters.ts';

/** A page drawn small and in grey: enough to see whether anything changed. */
export interface PageLook {
  readonly width: number;
  readonly height: number;
  /** From 0 (black) to 255. */
  readonly shades: Uint8Array;
}

/** A page before anything was written on it. */
export interface BlankPage {
  readonly look: PageLook;
  readonly letters: readonly PrintedLetter[];
}

/** Pixels per point: 108 dots per inch. */
export const LOOK_SCALE = 1.5;
/** The least difference between two drawings that is more than smoothing. */
const CHANGE = 64;

const WHITE = 0xffffffff;

export function drawLook(reader: PdfReader, page: number): PageLook {
  const { width, height, rgba } = reader.draw(page, LOOK_SCALE);
  const shades = new Uint8Array(width * height).fill(255);
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, shades.length);
  for (let at = 0; at < shades.length; at++) {
    if (pixels[at] === WHITE) continue;
    // The darkest of the three colours: a red or a blue stamp is as much ink as a black one.
    shades[at] = Math.min(rgba[at * 4] ?? 255, rgba[at * 4 + 1] ?? 255, rgba[at * 4 + 2] ?? 255);
  }
  return { width, height, shades };
}

/** The pages of a file that nothing was written on yet. */
export async function seeBlanks(bytes: Uint8Array): Promise<readonly BlankPage[]> {
  const reading = await withPdf(bytes, reader =>
    Array.from({ length: reader.pageCount }, (_, page) => ({
      look: drawLook(reader, page),
      letters: shownLetters(reader, page),
    })),
  );
  if ('unreadable' in reading) throw new Error('a blank form cannot be read');
  return reading.read;
}

/** A pixel that changed: its middle in points from the lower left corner, and whether there is more ink than before. */
export interface ChangedPoint {
  readonly x: number;
  readonly y: number;
  readonly darker: boolean;
}

/** Where two drawings differ; undefined where they are not of the same size. */
export function findChanges(before: PageLook, after: PageLook): readonly ChangedPoint[] | undefined {
  if (before.width !== after.width || before.height !== after.height) return undefined;
  const changes: ChangedPoint[] = [];
  for (let at = 0; at < after.shades.length; at++) {
    const [was, is] = [before.shades[at] ?? 0, after.shades[at] ?? 0];
    if (Math.abs(was - is) <= CHANGE) continue;
    const row = Math.floor(at / after.width);
    const column = at - row * after.width;
    changes.push({
      x: (column + 0.5) / LOOK_SCALE,
      y: (after.height - row - 0.5) / LOOK_SCALE,
      darker: is < was,
    });
  }
  return changes;
}
