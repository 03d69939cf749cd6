import { encode } from 'fast-png';
import { degrees, PDFDict, PDFDocument, PDFName, PageSizes, rgb, type PDFPage } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fontkit from '@cantoo/fontkit';
import { appendEvidence } from '../../../electron/services/exports/appendEvidence.ts';
import { stampPage } from '../../../electron/services/exports/stampPage.ts';
import { finishPdf } from '../../../electron/services/pdf/finishPdf.ts';
import { withPdf, type PageImage } from '../../../electron/services/pdf/openPdf.ts';
import { assets, textOf } from './readCase.ts';

const name = (text: string) => PDFName.of(text);
const pdf = (bytes: Uint8Array) => ({ mediaType: 'application/pdf', bytes }) as const;

async function bindAlone(file: Parameters<typeof appendEvidence>[1]): Promise<Uint8Array> {
  const target = await PDFDocument.create({ updateMetadata: false });
  await appendEvidence(target, file);
  return finishPdf(await target.save({ updateFieldAppearances: false }));
}

async function draw(bytes: Uint8Array, page = 0): Promise<PageImage> {
  const reading = await withPdf(bytes, reader => reader.draw(page, 1));
  if ('unreadable' in reading) throw new Error('the PDF cannot be read');
  return reading.read;
}

/** The colour at a share of the width and height, as `r,g,b`. */
function colourAt({ width, height, rgba }: PageImage, across: number, down: number): string {
  const at = (Math.floor(down * height) * width + Math.floor(across * width)) * 4;
  return [...rgba.subarray(at, at + 3)].join(',');
}

async function makePdf(pages: number, paint: (page: PDFPage, doc: PDFDocument) => void): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  for (let at = 0; at < pages; at++) paint(doc.addPage(PageSizes.A4), doc);
  return doc.save({ updateFieldAppearances: false });
}

describe('a PDF among the enclosures', () => {
  it('keeps its pages as they are seen, turned ones too', async () => {
    const source = await makePdf(4, page => {
      const turns = page.doc.getPageCount() - 1;
      page.setRotation(degrees(turns * 90));
      page.drawRectangle({ x: 0, y: 0, width: 100, height: 100, color: rgb(1, 0, 0) });
    });
    const bound = await bindAlone(pdf(source));
    for (const page of [0, 1, 2, 3]) expect((await draw(bound, page)).rgba).toEqual((await draw(source, page)).rgba);
  });

  it('brings its form as printed, and no field', async () => {
    const source = await makePdf(1, (page, doc) => {
      const field = doc.getForm().createTextField('name');
      field.setText('FILLED IN');
      field.addToPage(page, { x: 50, y: 700, width: 200, height: 30 });
    });
    const bound = await bindAlone(pdf(source));
    expect(await textOf(bound, 0)).toContain('FILLED IN');
    const { catalog } = await PDFDocument.load(bound, { updateMetadata: false });
    expect(catalog.has(name('AcroForm'))).toBe(false);
  });

  it('does not show a layer that was hidden, and does not carry it along', async () => {
    const source = await makePdf(1, (page, doc) => {
      const layer = doc.context.register(doc.context.obj({ Type: 'OCG', Name: 'hidden' }));
      doc.catalog.set(name('OCProperties'), doc.context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
      page.node.normalizedEntries().Resources.set(name('Properties'), doc.context.obj({ L: layer }));
      const content = doc.context.stream('/OC /L BDC 1 0 0 rg 0 0 100 100 re f EMC');
      page.node.addContentStream(doc.context.register(content));
    });
    expect(colourAt(await draw(source), 0.05, 0.97)).toBe('255,255,255');
    const bound = await bindAlone(pdf(source));
    expect(colourAt(await draw(bound), 0.05, 0.97)).toBe('255,255,255');
    const { context } = await PDFDocument.load(bound, { updateMetadata: false });
    const layers = context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.get(name('Type')) === name('OCG'));
    expect(layers).toEqual([]);
  });

  it('brings one page alone from a file whose pages are linked', async () => {
    const source = await makePdf(20, () => undefined);
    const linked = await PDFDocument.load(source, { updateMetadata: false });
    const last = linked.getPage(19);
    const link = linked.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [last.ref, 'Fit'] });
    linked.getPage(0).node.set(name('Annots'), linked.context.obj([linked.context.register(link)]));
    const bound = await bindAlone(pdf(await linked.save()));
    const { context } = await PDFDocument.load(bound, { updateMetadata: false });
    const pages = context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.get(name('Type')) === name('Page'));
    expect(pages).toHaveLength(20);
    expect(context.enumerateIndirectObjects().filter(([, object]) => object.toString().includes('/Link'))).toEqual([]);
  });
});

describe('a picture among the enclosures', () => {
  it('lies upright on its page, whichever way the camera was held', async () => {
    // Where EXIF puts the corner that is stored as the upper left one: TIFF 6.0, tag 274.
    const corners = { 1: 'left', 2: 'right', 3: 'below', 4: 'below', 5: 'left', 6: 'right', 7: 'below', 8: 'below' };
    for (const [orientation, corner] of Object.entries(corners)) {
      const bytes = await cornerJpeg(Number(orientation));
      const image = await draw(await bindAlone({ mediaType: 'image/jpeg', bytes }));
      const [left, right] = [colourAt(image, 0.12, 0.09), colourAt(image, 0.88, 0.09)].map(isRed);
      expect([orientation, left ? 'left' : right ? 'right' : 'below']).toEqual([orientation, corner]);
    }
  });

  it.for([1, 2, 3, 4] as const)('is shown as it is as a PNG of %i channels', async channels => {
    const size = 40;
    const data = new Uint8Array(size * size * channels).fill(0);
    if (channels % 2 === 0) for (let at = channels - 1; at < data.length; at += channels) data[at] = 255;
    const bytes = encode({ width: size, height: size, data, channels });
    const image = await draw(await bindAlone({ mediaType: 'image/png', bytes }));
    expect(colourAt(image, 0.5, 0.3)).toBe('0,0,0');
    expect(colourAt(image, 0.5, 0.95)).toBe('255,255,255');
  });
});

function isRed(colour: string): boolean {
  const [red = 0, green = 0] = colour.split(',').map(Number);
  return red > 150 && green < 110;
}

/** A square JPEG whose stored upper left quarter is red, marked with an EXIF orientation. */
async function cornerJpeg(orientation: number): Promise<Uint8Array> {
  const jpeg = await readFile(join(import.meta.dirname, '..', '..', 'fixtures', 'files', 'red-corner.jpg'));
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

describe('the stamp', () => {
  it('stands upright in the upper right corner of a page as it is seen', async () => {
    for (const turn of [0, 90, 180, 270]) {
      const doc = await PDFDocument.create({ updateMetadata: false });
      doc.registerFontkit(fontkit);
      const page = doc.addPage([400, 600]);
      page.setCropBox(50, 60, 300, 480);
      page.setRotation(degrees(turn));
      stampPage(page, await doc.embedFont(assets.font, { subset: true }), {
        text: 'Приложение 1',
        at: 'right',
        size: 8,
      });
      const image = await draw(await doc.save());
      const isInk = (across: number, down: number) => colourAt(image, across, down) !== '255,255,255';
      const inked = (from: number, to: number, top: number, bottom: number) => {
        for (let across = from; across < to; across += 0.004) {
          for (let down = top; down < bottom; down += 0.002) if (isInk(across, down)) return true;
        }
        return false;
      };
      expect([turn, inked(0.6, 1, 0, 0.1), inked(0, 0.6, 0, 1), inked(0, 1, 0.1, 1)]).toEqual([
        turn,
        true,
        false,
        false,
      ]);
    }
  });
});
