import { deflateSync } from 'node:zlib';
import { encode } from 'fast-png';
import { degrees, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString, PageSizes, rgb, type PDFPage } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import * as fontkit from '@cantoo/fontkit';
import { appendEvidence } from '../../../electron/services/exports/appendEvidence.ts';
import { stampPage } from '../../../electron/services/exports/stampPage.ts';
import { finishPdf, openQpdf } from '../../../electron/services/pdf/finishPdf.ts';
import { withPdf, type PageImage } from '../../../electron/services/pdf/openPdf.ts';
import { evidenceFixture } from '../../support/evidenceFixture.ts';
import { readPdf, seenPages } from '../../support/seenPages.ts';
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
    expect(await seenPages(bound)).toEqual(await seenPages(source));
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

/** Where a point of the gradient of 120 by 80 lies on its page, and what is there. */
const onPage = (across: number, down: number) => [(36 + 523.3 * across) / 595.3, (36 + 348.9 * down) / 841.9] as const;

describe('a picture among the enclosures', () => {
  it('lies upright on its page, whichever way the camera was held', async () => {
    // Where EXIF puts the corner that is stored as the upper left one: TIFF 6.0, tag 274.
    const corners = { 1: 'left', 2: 'right', 3: 'below', 4: 'below', 5: 'left', 6: 'right', 7: 'below', 8: 'below' };
    for (const [orientation, corner] of Object.entries(corners)) {
      const bytes = withExif(evidenceFixture('red-corner.jpg'), Number(orientation));
      const image = await draw(await bindAlone({ mediaType: 'image/jpeg', bytes }));
      const [left, right] = [colourAt(image, 0.12, 0.09), colourAt(image, 0.88, 0.09)].map(isRed);
      expect([orientation, left ? 'left' : right ? 'right' : 'below']).toEqual([orientation, corner]);
    }
  });

  // The gradient goes from red to blue, its upper left corner is black; what is clear shows the paper.
  it.for([
    ['cmyk.jpg', 'black', 'red', 'blue'],
    ['progressive.jpg', 'black', 'red', 'blue'],
    ['grey.jpg', 'black', 'grey', 'black'],
    ['rgb.png', 'black', 'red', 'blue'],
    ['rgb-16.png', 'black', 'red', 'blue'],
    ['grey.png', 'black', 'grey', 'black'],
    ['grey-16.png', 'black', 'grey', 'black'],
    ['grey-1.png', 'black', 'black', 'black'],
    ['palette-4.png', 'black', 'red', 'blue'],
    ['interlaced.png', 'black', 'red', 'blue'],
    ['alpha.png', 'black', 'white', 'white'],
    ['grey-alpha-interlaced.png', 'black', 'grey', 'grey'],
    ['grey-transparent.png', 'white', 'grey', 'black'],
    ['palette-transparent.png', 'white', 'red', 'blue'],
  ] as const)('of the kind %s shows what it shows', async ([file, corner, above, below]) => {
    const mediaType = file.endsWith('.png') ? 'image/png' : 'image/jpeg';
    const image = await draw(await bindAlone({ mediaType, bytes: evidenceFixture(file) }));
    const places = [onPage(0.1, 0.1), onPage(0.9, 0.06), onPage(0.9, 0.94), [0.5, 0.9] as const];
    expect(places.map(([across, down]) => nameOf(colourAt(image, across, down)))).toEqual([
      corner,
      above,
      below,
      'white',
    ]);
  });

  it('is half as bright where it is half clear', async () => {
    const image = await draw(
      await bindAlone({ mediaType: 'image/png', bytes: evidenceFixture('grey-alpha-interlaced.png') }),
    );
    const [whole, half] = [onPage(0.45, 0.9), onPage(0.55, 0.9)].map(([across, down]) =>
      Number(colourAt(image, across, down).split(',')[0]),
    );
    expect(half).toBeGreaterThan((whole! + 255) / 2 - 8);
    expect(half).toBeLessThan((whole! + 255) / 2 + 8);
  });

  it('of more than 12 megapixels is drawn upright too, where it is a JPEG', async () => {
    const bound = await bindAlone({ mediaType: 'image/jpeg', bytes: withExif(makeGreyJpeg(4096, 3072), 6) });
    expect(holdsCanary(await unpack(bound))).toBe(false);
    const image = await draw(bound);
    // Turned by a quarter: as wide as the page between its margins, and higher than wide.
    const places = [onPage(0.02, 0.02), onPage(0.98, 1.95), onPage(0.5, 2.05)];
    expect(places.map(([across, down]) => nameOf(colourAt(image, across, down)))).toEqual(['grey', 'grey', 'white']);
    const { context } = await PDFDocument.load(bound, { updateMetadata: false });
    const streams = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? object : []));
    expect(streams.map(({ dict }) => String(dict.get(name('Filter')))).includes('/DCTDecode')).toBe(false);
  });

  it('of more than 12 megapixels is drawn as sharp as paper shows it', async () => {
    const [width, height] = [4100, 3000];
    const bytes = encode({ width, height, data: new Uint8Array(width * height), channels: 1 });
    const bound = await bindAlone({ mediaType: 'image/png', bytes });
    const { context } = await PDFDocument.load(bound, { updateMetadata: false });
    const image = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? object.dict : []))
      .find(dict => dict.get(name('Subtype')) === name('Image'));
    expect([image?.get(name('Width')), image?.get(name('ColorSpace'))].map(String)).toEqual(['1654', '/DeviceGray']);
    expect(nameOf(colourAt(await draw(bound), 0.5, 0.2))).toBe('black');
  });
});

/** A colour in a word; `other` where it is none of them. */
function nameOf(colour: string): string {
  const [red = 0, green = 0, blue = 0] = colour.split(',').map(Number);
  if (Math.min(red, green, blue) > 250) return 'white';
  if (Math.max(red, green, blue) < 40) return 'black';
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 12) return 'grey';
  if (red > 2 * blue && red > 2 * green) return 'red';
  return blue > 2 * red && blue > 2 * green ? 'blue' : 'other';
}

function isRed(colour: string): boolean {
  const [red = 0, green = 0] = colour.split(',').map(Number);
  return red > 150 && green < 110;
}

const segment = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);

const oneCodeIn = (table: number) => Buffer.from([table, 1, ...Array.from({ length: 15 }, () => 0), 0]);

/** A grey JPEG of any size: every block of it is two bits long, the codes for no change and for nothing more. */
function makeGreyJpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, Buffer.from([0, ...Array.from({ length: 64 }, () => 1)])),
    segment(0xc0, frame),
    segment(0xc4, oneCodeIn(0x00)),
    segment(0xc4, oneCodeIn(0x10)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.alloc(((width / 8) * (height / 8) * 2) / 8),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A JPEG as a phone writes it: EXIF with an orientation, a place and a small picture, XMP, a comment, and more behind its end. */
function withExif(jpeg: Uint8Array, orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('CANARY-GPS 43.2389 76.8897'), jpeg]);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x02\x01CANARY', 'latin1')),
    segment(0xe0, Buffer.from('JFXX\0\x10CANARY-SMALL-PICTURE', 'latin1')),
    segment(0xe1, exif),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0CANARY-XMP')),
    segment(0xed, Buffer.from('Photoshop 3.0\0CANARY-IPTC')),
    segment(0xfe, Buffer.from('CANARY-COMMENT')),
    jpeg.subarray(2),
    Buffer.from('CANARY-TRAILER'),
  ]);
}

function box(kind: string, body: string): Buffer {
  const bytes = Buffer.from(`0000${kind}${body}`, 'latin1');
  bytes.writeUInt32BE(bytes.length);
  return bytes;
}

/** A JPEG 2000 with what programs note in one: a comment in its code stream, and boxes of XML, EXIF and names. */
function withNotes(jp2: Uint8Array): Buffer {
  const file = Buffer.from(jp2);
  const data = file.indexOf('jp2c') - 4;
  const tile = file.indexOf(Buffer.from('ff90000a', 'hex'), data);
  const codestream = Buffer.concat([
    file.subarray(data + 8, tile),
    segment(0x64, Buffer.from('\0\x01CANARY-COMMENT', 'latin1')),
    file.subarray(tile),
  ]);
  return Buffer.concat([
    file.subarray(0, data),
    box('xml ', '<CANARY-XML/>'),
    box('uuid', 'JpgTiffExif->JP2CANARY-EXIF'),
    box('jumb', 'CANARY-PROVENANCE'),
    box('jp2c', codestream.toString('latin1')),
    box('xml ', '<CANARY-AFTER/>'),
  ]);
}

/** Everything that a PDF holds, unpacked, also what nothing refers to. */
async function unpack(bytes: Uint8Array): Promise<Buffer> {
  const qpdf = await openQpdf(bytes);
  qpdf.callMain(['--qdf', '--preserve-unreferenced', '--stream-data=uncompress', '/in.pdf', '/out.pdf']);
  return Buffer.from(qpdf.FS.readFile('/out.pdf'));
}

/** Whether a mark stands in it: as letters, as UTF-16 or as hexadecimal digits. */
function holdsCanary(unpacked: Buffer): boolean {
  const mark = 'CANARY';
  const utf16 = Buffer.from(mark, 'utf16le').swap16();
  const digits = [Buffer.from(mark).toString('hex'), utf16.toString('hex')];
  const lower = unpacked.toString('latin1').toLowerCase();
  return unpacked.includes(mark) || unpacked.includes(utf16) || digits.some(hex => lower.includes(hex));
}

/** The same with a parameter for the packing around its picture. */
async function withParameters(source: Uint8Array): Promise<Uint8Array> {
  const doc = await PDFDocument.load(source, { updateMetadata: false });
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(name('Subtype')) !== name('Image')) continue;
    object.dict.set(name('DecodeParms'), doc.context.obj([{ Predictor: 1 }, null]));
  }
  return doc.save();
}

/** A page that shows a picture's file as it came, packed as it says. */
const showing = (file: Uint8Array, ...packing: readonly string[]) =>
  makePdf(1, (page, { context }) => {
    const dict = { Type: 'XObject', Subtype: 'Image', Width: 120, Height: 80, BitsPerComponent: 8 };
    const image = context.stream(file, {
      ...dict,
      ColorSpace: 'DeviceRGB',
      Filter: packing.length === 1 ? packing[0]! : context.obj([...packing]),
      Metadata: context.register(context.stream('CANARY-XMP')),
    });
    const key = page.node.newXObject('Photo', context.register(image));
    page.node.addContentStream(context.register(context.stream(`300 0 0 200 50 500 cm /${key.decodeText()} Do`)));
  });

const canary = (of: string) => PDFString.of(`CANARY-${of}`);

describe('what must not come along', () => {
  it.for(['typst-tagged.pdf', 'pdfkit-linked.pdf', 'mupdf-refilled.pdf', 'mutool-layers.pdf', 'qpdf-restricted.pdf'])(
    'no old value, no hidden layer and no name of whoever made it, of %s',
    async file => {
      const source = evidenceFixture(file);
      expect(holdsCanary(await unpack(source))).toBe(true);
      expect(holdsCanary(await unpack(await bindAlone(pdf(source))))).toBe(false);
    },
  );

  it('no place, time or small picture that a camera noted, in a picture or in a PDF', async () => {
    const photo = withExif(evidenceFixture('progressive.jpg'), 1);
    const scan = withNotes(evidenceFixture('red-blue.jp2'));
    const codestream = scan.subarray(scan.indexOf(Buffer.from('ff4fff51', 'hex')));
    const inPdfs = [
      await showing(photo, 'DCTDecode'),
      await showing(deflateSync(photo), 'FlateDecode', 'DCTDecode'),
      await showing(Buffer.from(`${photo.toString('hex')}>`), 'ASCIIHexDecode', 'DCTDecode'),
      await showing(scan, 'JPXDecode'),
      await showing(codestream, 'JPXDecode'),
    ];
    expect([photo, scan, codestream].map(holdsCanary)).toEqual([true, true, true]);
    for (const source of inPdfs) {
      const bound = await bindAlone(pdf(source));
      expect(holdsCanary(await unpack(bound))).toBe(false);
      expect(await seenPages(bound)).toEqual(await seenPages(source));
    }
    expect(holdsCanary(await unpack(await bindAlone({ mediaType: 'image/jpeg', bytes: photo })))).toBe(false);
    // A packing that we do not undo, though readers do: the page is drawn.
    const predicted = await bindAlone(pdf(await withParameters(inPdfs[1]!)));
    expect(holdsCanary(await unpack(predicted))).toBe(false);
    expect(nameOf(colourAt(await draw(predicted), 300 / 595, 155 / 842))).toBe('red');
    const shown = await draw(await bindAlone(pdf(inPdfs[3]!)));
    expect(nameOf(colourAt(shown, 300 / 595, 155 / 842))).toBe('red');
  });

  it('no page that the tree of pages does not show, wherever notes, actions and marks lead to it', async () => {
    const doc = await PDFDocument.load(evidenceFixture('pdfkit-linked.pdf'), { updateMetadata: false });
    const [shown] = doc.getPages();
    doc.catalog.Pages().set(name('Kids'), doc.context.obj([shown!.ref]));
    doc.catalog.Pages().set(name('Count'), doc.context.obj(1));
    const hidden = doc.context
      .enumerateIndirectObjects()
      .find(
        ([, object]) =>
          object instanceof PDFDict && object.get(name('Type')) === name('Page') && object !== shown?.node,
      )?.[0];
    const next = { S: 'GoTo', D: [hidden!, 'Fit'] };
    const link = {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 9, 9],
      A: { S: 'URI', URI: PDFString.of('https://example.invalid'), Next: next },
      IRT: hidden!,
    };
    shown?.node.addAnnot(doc.context.register(doc.context.obj(link)));
    shown?.node.set(name('SeparationInfo'), doc.context.obj({ Pages: [hidden!] }));
    shown?.node.normalizedEntries().Resources.set(name('Properties'), doc.context.obj({ M: { Page: hidden! } }));
    const source = await doc.save();
    const pagesIn = async (bytes: Uint8Array) =>
      (await unpack(bytes)).toString('latin1').match(/\/Type \/Page\b/g)?.length;
    expect(await pagesIn(source)).toBe(20);
    const bound = await bindAlone(pdf(source));
    expect(await pagesIn(bound)).toBe(1);
    expect((await unpack(bound)).includes('https://example.invalid')).toBe(true);
  });

  it('no note that is not seen, and of those that are, no more than is seen', async () => {
    const source = await makePdf(1, (page, doc) => {
      const look = doc.context.register(
        doc.context.stream('1 0 0 rg 0 0 50 50 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 50, 50] }),
      );
      const hidden = doc.context.register(
        doc.context.stream('% CANARY-LOOK', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 50, 50] }),
      );
      const seen = {
        Type: 'Annot',
        Subtype: 'Square',
        Rect: [50, 700, 100, 750],
        AP: { N: look },
        Contents: canary('REMARK'),
        T: canary('AUTHOR'),
        NM: canary('NAME'),
      };
      page.node.addAnnot(doc.context.register(doc.context.obj(seen)));
      page.node.addAnnot(
        doc.context.register(doc.context.obj({ ...seen, Rect: [200, 700, 250, 750], F: 2, AP: { N: hidden } })),
      );
      page.node.addAnnot(
        doc.context.register(
          doc.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 20, 20], Contents: canary('STICKY') }),
        ),
      );
    });
    const bound = await bindAlone(pdf(source));
    expect(holdsCanary(await unpack(bound))).toBe(false);
    const image = await draw(bound);
    expect([colourAt(image, 75 / 595, 117 / 842), colourAt(image, 225 / 595, 117 / 842)]).toEqual([
      '255,0,0',
      '255,255,255',
    ]);
  });
});

describe('a PDF of another maker', () => {
  it.for([
    'libreoffice-letter.pdf',
    'typst-tagged.pdf',
    'pdfkit-linked.pdf',
    'ghostscript-turned.pdf',
    'mupdf-refilled.pdf',
    'qpdf-restricted.pdf',
  ])('%s has every page upright and whole, as seen and as read', async file => {
    const source = evidenceFixture(file);
    const bound = await seenPages(await bindAlone(pdf(source)));
    const expected = await readPdf(source, reader => {
      // Fields are text of the page only where they are printed into it.
      if (reader.hasForm) for (let page = 0; page < reader.pageCount; page++) reader.flatten(page);
      return Array.from({ length: reader.pageCount }, (_, page) => reader.text(page));
    });
    const seen = await seenPages(source);
    expect(bound).toEqual(seen.map((page, at) => ({ ...page, text: expected[at] })));
  });

  it('keeps its unit', async () => {
    const bound = await PDFDocument.load(await bindAlone(pdf(evidenceFixture('ghostscript-turned.pdf'))));
    expect(bound.getPages().map(({ node }) => node.get(name('UserUnit'))?.toString())).toEqual([
      ...Array<undefined>(5),
      '2',
    ]);
  });

  it('with a layer that is off shows the others and nothing of it, as seen and as read', async () => {
    const source = evidenceFixture('mutool-layers.pdf');
    const bound = await bindAlone(pdf(source));
    expect(await textOf(bound, 0)).toBe('');
    const { width, height, rgba } = await draw(bound);
    const original = await draw(source);
    expect([width, height]).toEqual([original.width, original.height]);
    const differing = rgba.filter((value, at) => Math.abs(value - (original.rgba[at] ?? 0)) > 100).length;
    expect(differing).toBeLessThan(width * height * 0.002);
    expect(colourAt(original, 90 / 420, 350 / 600)).toBe('255,255,255');
  });
});

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
