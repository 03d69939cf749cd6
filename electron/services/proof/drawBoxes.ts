import { encode } from 'fast-png';
import type { ShownBox } from '../../../shared/export/inspectedForm.ts';
import { withPdf, type PageImage } from '../pdf/openPdf.ts';

/** A box on a page of a file; `page` from 1. */
export interface BoxToDraw {
  readonly page: number;
  readonly box: ShownBox;
}

/** Pixels per point: sharp enough to read 7 point letters on a dense screen. */
const SCALE = 2;
/** Around a box, in points, so that its place on the form is known. */
const MARGIN = 6;

const within = (value: number, most: number) => Math.min(Math.max(Math.round(value), 0), most);

function cut({ rgba, width, height }: PageImage, { x, y, width: across, height: up }: ShownBox): Uint8Array {
  const left = within((x - MARGIN) * SCALE, width - 1);
  const right = within((x + across + MARGIN) * SCALE, width);
  const top = within(height - (y + up + MARGIN) * SCALE, height - 1);
  const bottom = within(height - (y - MARGIN) * SCALE, height);
  const [columns, rows] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const data = new Uint8Array(columns * rows * 4);
  for (let row = 0; row < rows; row++) {
    const from = ((top + row) * width + left) * 4;
    data.set(rgba.subarray(from, from + columns * 4), row * columns * 4);
  }
  return encode({ width: columns, height: rows, data, channels: 4 });
}

/** Pictures of boxes as a finished file shows them, a PNG each, with a little of what is around them. */
export async function drawBoxes(pdf: Uint8Array, boxes: readonly BoxToDraw[]): Promise<Uint8Array[]> {
  const reading = await withPdf(pdf, reader => {
    const pages = new Map<number, PageImage>();
    return boxes.map(({ page, box }) => {
      const image = pages.get(page) ?? reader.draw(page - 1, SCALE);
      pages.set(page, image);
      return cut(image, box);
    });
  });
  if ('unreadable' in reading) throw new Error('a file of an export cannot be read');
  return reading.read;
}
