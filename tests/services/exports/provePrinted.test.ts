import { PDFDocument, rgb, type PDFPage } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { provePrinted, type ExpectedBox } from '../../../electron/services/exports/provePrinted.ts';
import { finishPdf } from '../../../electron/services/pdf/finishPdf.ts';
import { seeBlanks, type BlankPage } from '../../../electron/services/proof/pageLook.ts';
import { isForm } from '../../../shared/packs/paper.ts';
import { applicationOf, assets, exportRequest, readCaseFile } from './readCase.ts';

describe('the proof of what is printed', () => {
  let boxes: readonly ExpectedBox[];
  let printed: Uint8Array;
  let blanks: readonly BlankPage[];

  beforeAll(async () => {
    const composed = await applicationOf('kz-long-names', { flatten: true });
    const { pack } = await exportRequest(readCaseFile('kz-long-names'));
    const [paper] = pack.papers.filter(isForm);
    if (paper === undefined || composed.sheets === undefined) throw new Error('the case has no form that goes on');
    blanks = [...(await seeBlanks(await assets.readTemplate('kz', paper))), ...(await seeBlanks(composed.sheets))];
    boxes = composed.boxes;
    printed = await finishPdf(composed.bytes);
  });

  /** Fields and reasons of what the proof finds in a file, or where something else was expected of it. */
  async function faultsIn(bytes: Uint8Array, expected = boxes): Promise<readonly (readonly [string, string])[]> {
    const proven = await provePrinted(bytes, expected, { typesetter: assets.typesetter, blanks, firstPage: undefined });
    return proven.flatMap(({ field, reason }) => (reason === null ? [] : [[field, reason] as const]));
  }
  async function drawOn(page: number, draw: (on: PDFPage) => void): Promise<Uint8Array> {
    const doc = await PDFDocument.load(printed, { updateMetadata: false });
    draw(doc.getPage(page));
    return doc.save();
  }
  const placeOf = (field: string) => boxes.find(box => box.field === field)!.place;

  it('agrees with a file as it was made, beside the blank form itself', async () => {
    expect(await faultsIn(printed)).toEqual([]);
  });

  it('finds a tick that is gone, and one that should not be there', async () => {
    const [gone, added] = [placeOf('roleLegalRepresentative'), placeOf('roleVictim')];
    const changed = await drawOn(gone.page, page => {
      page.drawRectangle({ ...gone, color: rgb(1, 1, 1) });
      const end = { x: added.x + added.width, y: added.y + added.height };
      page.drawLine({ start: { x: added.x, y: added.y }, end, thickness: 1 });
    });
    expect(Object.fromEntries(await faultsIn(changed))).toMatchObject({
      roleLegalRepresentative: 'tickDiffers',
      roleVictim: 'tickDiffers',
    });
  });

  it('finds a line that is missing from the sheet that repeats an answer', async () => {
    const changed = await drawOn(2, page =>
      page.drawRectangle({ x: 60, y: page.getHeight() - 200, width: 480, height: 40, color: rgb(1, 1, 1) }),
    );
    expect(Object.fromEntries(await faultsIn(changed))).toMatchObject({ lateReason: 'textWithoutInk' });
  });

  it('finds an answer that is not the one printed, and a sheet that does not repeat the whole of one', async () => {
    const others = boxes.map(box => {
      if (box.field === 'bankIban') return { ...box, printed: { text: 'KZ25 9990 0000 0000 0018' } };
      return box.whole === null ? box : { ...box, whole: { ...box.whole, text: `${box.whole.text} Конец.` } };
    });
    expect(Object.fromEntries(await faultsIn(printed, others))).toEqual({
      bankIban: 'digitsDiffer',
      lateReason: 'notRepeated',
    });
  });

  it('agrees with nothing in a file that cannot be opened', async () => {
    const faults = await faultsIn(printed.slice(0, 500));
    expect(faults).toHaveLength(boxes.length + 1);
    expect(new Set(faults.map(([, reason]) => reason))).toEqual(new Set(['unreadable']));
  });
});
