import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb, type PDFPage } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FieldPlace } from '../../../electron/services/exports/openForm.ts';
import { provePrinted } from '../../../electron/services/exports/provePrinted.ts';
import { applicationOf, assets } from './readCase.ts';

const whiteOut = (page: PDFPage, x: number, y: number, width: number, height: number) =>
  page.drawRectangle({ x, y, width, height, color: rgb(1, 1, 1) });

async function writeOver(page: PDFPage, doc: PDFDocument, place: FieldPlace, text: string) {
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(assets.font, { subset: true });
  page.drawText(text, { x: place.x + 3, y: place.y + 7, size: 10, font });
}

describe('the proof of what is printed', () => {
  let composed: Awaited<ReturnType<typeof applicationOf>>;
  let printed: Uint8Array;

  beforeAll(async () => {
    composed = await applicationOf('kz-long-names', { flatten: true });
    printed = composed.bytes;
  });

  const placeOf = (field: string): FieldPlace => composed.boxes.find(box => box.field === field)!.place;

  /** What the proof says of the file after something was done to the page of a field. */
  async function proveAfter(
    field: string,
    spoil: (page: PDFPage, place: FieldPlace, doc: PDFDocument) => Promise<void> | void,
  ) {
    const doc = await PDFDocument.load(printed, { updateMetadata: false });
    const place = placeOf(field);
    await spoil(doc.getPage(place.page), place, doc);
    const proven = await provePrinted(await doc.save(), composed.boxes);
    return proven.filter(({ textAgrees, inkAgrees }) => !textAgrees || !inkAgrees);
  }

  it('agrees with a file as it was made', async () => {
    expect(await proveAfter('bankIban', () => undefined)).toEqual([]);
  });

  it('finds one letter without ink', async () => {
    const found = await proveAfter('bankIban', (page, { x, y, height }) =>
      whiteOut(page, x + 17, y + 1, 4, height - 2),
    );
    expect(found).toEqual([{ field: 'bankIban', textAgrees: true, inkAgrees: false }]);
  });

  it('finds letters whose lower half is cut off', async () => {
    const found = await proveAfter('applicantName', (page, { x, y, width, height }) =>
      whiteOut(page, x + 1, y + 1, width - 2, height / 2 - 2),
    );
    expect(found).toEqual([{ field: 'applicantName', textAgrees: true, inkAgrees: false }]);
  });

  it('finds a wrong digit', async () => {
    const boxes = composed.boxes.map(box =>
      box.field === 'bankIban' ? { ...box, printed: { text: 'KZ25 9990 0000 0000 0018' } } : box,
    );
    const proven = await provePrinted(printed, boxes);
    expect(proven.filter(({ textAgrees }) => !textAgrees).map(({ field }) => field)).toEqual(['bankIban']);
  });

  it('finds text in a box that should be empty', async () => {
    const found = await proveAfter('applicantEmail', (page, place, doc) => writeOver(page, doc, place, '1'));
    expect(found).toEqual([{ field: 'applicantEmail', textAgrees: false, inkAgrees: false }]);
  });

  it('finds a second text over the first', async () => {
    const found = await proveAfter('applicantPhone', (page, place, doc) => writeOver(page, doc, place, '7'));
    expect(found.map(({ field, textAgrees }) => [field, textAgrees])).toEqual([['applicantPhone', false]]);
  });

  it('finds a tick that is gone, and one that should not be there', async () => {
    const gone = await proveAfter('roleLegalRepresentative', (page, { x, y, width, height }) =>
      whiteOut(page, x, y, width, height),
    );
    expect(gone).toEqual([{ field: 'roleLegalRepresentative', textAgrees: true, inkAgrees: false }]);
    const added = await proveAfter('roleVictim', (page, { x, y, width, height }) =>
      page.drawLine({ start: { x, y }, end: { x: x + width, y: y + height }, thickness: 1 }),
    );
    expect(added).toEqual([{ field: 'roleVictim', textAgrees: true, inkAgrees: false }]);
  });

  it('finds a line that is missing from the sheet that repeats an answer', async () => {
    const found = await proveAfter('lateReason', (_page, _place, doc) => {
      const sheet = doc.getPage(2);
      whiteOut(sheet, 60, sheet.getHeight() - 200, 480, 40);
    });
    expect(found).toEqual([{ field: 'lateReason', textAgrees: true, inkAgrees: false }]);
  });

  it('finds a sheet that does not repeat the whole answer', async () => {
    const boxes = composed.boxes.map(box =>
      box.whole === null ? box : { ...box, whole: { ...box.whole, text: `${box.whole.text} Конец.` } },
    );
    const proven = await provePrinted(printed, boxes);
    expect(proven.filter(({ textAgrees }) => !textAgrees).map(({ field }) => field)).toEqual(['lateReason']);
  });

  it('finds a kept value that differs from what is shown in a form that stays open', async () => {
    const open = await applicationOf('kz-long-names', { flatten: false });
    open.doc.getForm().getTextField('bankIban').setText('KZ25 9990 0000 0000 0018');
    const proven = await provePrinted(await open.doc.save({ updateFieldAppearances: false }), open.boxes);
    expect(proven.filter(({ textAgrees }) => !textAgrees).map(({ field }) => field)).toEqual(['bankIban']);
  });

  it('agrees with nothing in a file that cannot be opened', async () => {
    const proven = await provePrinted(printed.slice(0, 500), composed.boxes);
    expect(proven.some(({ textAgrees, inkAgrees }) => textAgrees || inkAgrees)).toBe(false);
  });
});
