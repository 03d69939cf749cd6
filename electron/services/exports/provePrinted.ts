import { PDFDocument, PDFTextField } from 'pdf-lib';
import { withPdf, type PrintedLetter } from '../pdf/openPdf.ts';
import type { FieldPlace } from './openForm.ts';
import { bare, hasInk, isBody, isDark, isDrawn, SCALE, seePage, type SeenPage } from './seePage.ts';

/** What should stand in a box: its text, or a tick. Empty text is an empty box. */
export interface ExpectedBox {
  readonly field: string;
  readonly place: FieldPlace;
  readonly printed: { readonly text: string } | { readonly ticked: boolean };
  /** The whole answer where it goes on, and the pages, from 0, that repeat it. */
  readonly whole: { readonly text: string; readonly pages: readonly number[] } | null;
}

export interface ProvenBox {
  readonly field: string;
  readonly textAgrees: boolean;
  readonly inkAgrees: boolean;
}

/** A letter may lie this far outside its box, in points. */
const OVERHANG = 0.5;

function isInside({ left, right, top, bottom }: PrintedLetter, { x, y, width, height }: FieldPlace): boolean {
  const [across, up] = [(left + right) / 2, (top + bottom) / 2];
  return across > x && across < x + width && up > y && up < y + height;
}

function isWhollyInside({ left, right, top, bottom }: PrintedLetter, { x, y, width, height }: FieldPlace): boolean {
  return (
    left >= x - OVERHANG && right <= x + width + OVERHANG && bottom >= y - OVERHANG && top <= y + height + OVERHANG
  );
}

function darkShare({ x, y, width, height }: FieldPlace, { height: pageHeight, image }: SeenPage): number {
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

/** Part of a box that a tick covers at the least. */
const TICK_SHARE = 0.03;

function proveBox({ field, place, printed, whole }: ExpectedBox, pageAt: (page: number) => SeenPage): ProvenBox {
  const page = pageAt(place.page);
  if ('ticked' in printed) {
    const share = darkShare(place, page);
    return { field, textAgrees: true, inkAgrees: printed.ticked ? share > TICK_SHARE : share === 0 };
  }
  const letters = page.letters.filter(letter => isDrawn(letter) && isInside(letter, place));
  const text = letters.map(letter => letter.text).join('');
  const isEmpty = bare(printed.text) === '';
  const boxInk = isEmpty
    ? darkShare(place, page) === 0
    : letters.every(letter => isWhollyInside(letter, place) && hasInk(letter, page));
  const proven = { field, textAgrees: bare(text) === bare(printed.text), inkAgrees: boxInk };
  if (whole === null) return proven;
  const sheets = whole.pages.map(pageAt);
  const repeated = sheets.flatMap(({ letters: all }) => all.filter(isBody).map(letter => letter.text)).join('');
  const isWholeInInk = sheets.every(sheet => sheet.letters.filter(isBody).every(letter => hasInk(letter, sheet)));
  return {
    field,
    textAgrees: proven.textAgrees && bare(repeated).includes(bare(whole.text)),
    inkAgrees: proven.inkAgrees && isWholeInInk,
  };
}

/** What is kept in fields that can still be edited. */
async function readValues(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const fields = doc.getForm().getFields();
  return new Map(
    fields.flatMap(field => (field instanceof PDFTextField ? [[field.getName(), field.getText() ?? '']] : [])),
  );
}

/**
 * Reads a finished file back with PDFium, which did not write it: every box holds its text and nothing else, every letter of it is
 * there as ink, whole and inside the box, every tick is drawn, and what goes on is repeated whole. Where fields are still open, their
 * values are compared as well.
 */
export async function provePrinted(bytes: Uint8Array, boxes: readonly ExpectedBox[]): Promise<readonly ProvenBox[]> {
  const pages = [...new Set(boxes.flatMap(({ place, whole }) => [place.page, ...(whole?.pages ?? [])]))];
  const reading = await withPdf(bytes, reader => ({
    hasForm: reader.hasForm,
    seen: new Map(pages.map(page => [page, seePage(reader, page)])),
  }));
  if ('unreadable' in reading) return boxes.map(({ field }) => ({ field, textAgrees: false, inkAgrees: false }));
  const { hasForm, seen } = reading.read;
  const values = hasForm ? await readValues(bytes) : new Map<string, string>();
  const pageAt = (page: number): SeenPage => {
    const found = seen.get(page);
    if (found === undefined) throw new Error('a page was not looked at');
    return found;
  };
  return boxes.map(box => {
    const proven = proveBox(box, pageAt);
    const value = values.get(box.field);
    const isKept = value === undefined || !('text' in box.printed) || bare(value) === bare(box.printed.text);
    return { ...proven, textAgrees: proven.textAgrees && isKept };
  });
}
