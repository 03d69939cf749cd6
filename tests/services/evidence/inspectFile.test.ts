import { encode } from 'fast-png';
import { PDFDocument } from 'pdf-lib';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../electron/services/evidence/inspectFile.ts';
import { evidenceFixture, fixturePassword } from '../../support/evidenceFixture.ts';
import { readPdf, seenPages } from '../../support/seenPages.ts';
import { makePdf } from '../../support/uploadFile.ts';
import { chunk, pngOf, writePdf } from '../jobs/hostileFiles.ts';

const png = encode({ width: 30, height: 20, data: new Uint8Array(1800), channels: 3 });
const jpeg = evidenceFixture('progressive.jpg');
const letter = evidenceFixture('libreoffice-letter.pdf');
const turned = evidenceFixture('ghostscript-turned.pdf');
const linked = evidenceFixture('pdfkit-linked.pdf');

const rejected = (reason: string) => ({ code: 'evidenceRejected', details: { reason, documentId: null } });
const cut = (bytes: Uint8Array, share: number) => bytes.slice(0, Math.floor(bytes.length * share));

/** A PDF whose last lines say that its table is elsewhere. */
const wrongTable = (bytes: Uint8Array) => {
  const file = Buffer.from(bytes);
  file.write('startxref\n1\n%%EOF', file.lastIndexOf('startxref'), 'latin1');
  return file;
};
const zeros = (count: number) => deflateSync(new Uint8Array(count));

describe('a file that is taken in', () => {
  it.for([
    ['libreoffice-letter.pdf', 'application/pdf', 2],
    ['typst-tagged.pdf', 'application/pdf', 2],
    ['pdfkit-linked.pdf', 'application/pdf', 20],
    ['ghostscript-turned.pdf', 'application/pdf', 6],
    ['mutool-layers.pdf', 'application/pdf', 1],
    ['mupdf-refilled.pdf', 'application/pdf', 1],
    ['cmyk.jpg', 'image/jpeg', 1],
    ['progressive.jpg', 'image/jpeg', 1],
    ['grey-1.png', 'image/png', 1],
    ['grey-16.png', 'image/png', 1],
    ['palette-transparent.png', 'image/png', 1],
    ['grey-alpha-interlaced.png', 'image/png', 1],
  ] as const)('%s, and is kept as it is', async ([name, mediaType, pageCount]) => {
    expect(await inspectFile(evidenceFixture(name))).toEqual({ mediaType, pageCount, kept: null, mended: false });
  });

  it('is known by its content and not by what it is called', async () => {
    const shifted = Buffer.concat([Buffer.from('\n\n'), await makePdf(1)]);
    expect(await inspectFile(shifted)).toMatchObject({ mediaType: 'application/pdf', pageCount: 1, mended: false });
  });

  it('may lie inside a larger buffer', async () => {
    const pdf = await makePdf(2);
    const larger = new Uint8Array(pdf.length + 100);
    larger.set(pdf, 50);
    expect(await inspectFile(larger.subarray(50, 50 + pdf.length))).toMatchObject({ pageCount: 2 });
  });

  it('may have 2000 pages', async () => {
    expect(await inspectFile(pagesOf(2000))).toMatchObject({ pageCount: 2000 });
  });
});

/** As many empty pages as these, in the fewest bytes. */
function pagesOf(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, at) => `${at + 3} 0 R`).join(' ');
  return writePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} /MediaBox [0 0 9 9] >>`,
    ...Array.from({ length: count }, () => '<< /Type /Page /Parent 2 0 R >>'),
  ]);
}

describe('a file with a password', () => {
  it.for([
    'qpdf-locked-rc4-40.pdf',
    'qpdf-locked-rc4-128.pdf',
    'qpdf-locked-aes-128.pdf',
    'qpdf-locked-aes-256.pdf',
    'qpdf-locked-cyrillic.pdf',
  ])('%s opens with it alone, and is kept without it', async name => {
    const locked = evidenceFixture(name);
    await expect(inspectFile(locked)).rejects.toMatchObject(rejected('passwordProtected'));
    await expect(inspectFile(locked, 'kettle-8')).rejects.toMatchObject(rejected('wrongPassword'));
    const { kept, pageCount, mended } = await inspectFile(locked, fixturePassword(name));
    expect([pageCount, mended]).toEqual([2, false]);
    expect(await readPdf(kept!, ({ encrypted }) => encrypted)).toBe(false);
    expect(await seenPages(kept!)).toEqual(await seenPages(evidenceFixture('typst-tagged.pdf')));
  });

  it('that only guards it against changes needs none', async () => {
    const { kept, mended } = await inspectFile(evidenceFixture('qpdf-restricted.pdf'));
    expect(mended).toBe(false);
    expect(await seenPages(kept!)).toEqual(await seenPages(evidenceFixture('mupdf-refilled.pdf')));
  });
});

describe('a damaged PDF', () => {
  const [whole, typeless] = ['/Type /Pages', ''].map(type =>
    writePdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< ${type} /Kids [3 0 R] /Count 1 /MediaBox [0 0 99 99] >>`,
      '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
      { dict: '', stream: Buffer.from('0 0 50 50 re f') },
    ]),
  ) as [Buffer, Buffer];
  it.for([
    ['whose table is elsewhere', wrongTable(letter), letter],
    ['whose last line is missing', cut(letter, 0.99), letter],
    ['whose table is missing', cut(turned, 0.9), turned],
    ['whose tree does not say what it is, so that pdf-lib cannot read it', typeless, whole],
    ['of 20 pages whose table is cut in two', cut(linked, 0.95), linked],
  ] as const)('%s comes back with every page as it was, and says so', async ([, damaged, before]) => {
    const { kept, mended } = await inspectFile(damaged);
    expect(mended).toBe(true);
    expect(await seenPages(kept!)).toEqual(await seenPages(before));
  });

  it('is mended into the same bytes each time, without a mark of when', async () => {
    const [once, again] = [await inspectFile(cut(turned, 0.9)), await inspectFile(cut(turned, 0.9))];
    expect(Buffer.from(once.kept!).equals(again.kept!)).toBe(true);
    const { trailerInfo } = (await PDFDocument.load(once.kept!, { updateMetadata: false })).context;
    expect([trailerInfo.ID, trailerInfo.Info]).toEqual([undefined, undefined]);
  });

  const object = (file: Uint8Array, number: number, text: string) => {
    const all = Buffer.from(wrongTable(file)).toString('latin1');
    return Buffer.from(all.replace(new RegExp(`\\n${number} 0 obj\\n[^]*?endobj`), `\n${text}`), 'latin1');
  };
  const three = writePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 /MediaBox [0 0 99 99] >>',
    ...[6, 7, 8].map(contents => `<< /Type /Page /Parent 2 0 R /Contents ${contents} 0 R >>`),
    ...[1, 2, 3].map(() => ({ dict: '', stream: Buffer.from('0 0 50 50 re f') })),
  ]);
  const treeOfTwo = '2 0 obj\n<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 3 /MediaBox [0 0 99 99] >>\nendobj';
  it.for([
    ['has lost a page', object(three, 4, ''), 'damaged'],
    ['holds fewer pages than it says', object(three, 2, treeOfTwo), 'damaged'],
    ['has lost what a page shows', object(three, 8, ''), 'damaged'],
    ['was cut off in its second half', cut(letter, 0.8), 'truncated'],
    ['was cut off in its first half', cut(linked, 0.3), 'truncated'],
    ['has lost its last change', cut(evidenceFixture('mupdf-refilled.pdf'), 0.9), 'truncated'],
    ['has layers that nothing hides any more', wrongTable(evidenceFixture('mutool-layers.pdf')), 'damaged'],
  ] as const)('is refused where it %s', async ([, bytes, reason]) => {
    await expect(inspectFile(bytes)).rejects.toMatchObject(rejected(reason));
  });
});

describe('a file that is refused', () => {
  const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
  const onePage = [
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
  ];
  const bomb = zeros(260_000_000);
  it.for([
    ['empty', new Uint8Array(), 'empty'],
    ['text', Buffer.from('hello'), 'type'],
    ['a web page', Buffer.from('<!doctype html><p>%PDF'), 'type'],
    ['a HEIC photo', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'heic'],
    ['an AVIF photo', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1', 'latin1'), 'heic'],
    ['a film', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42', 'latin1'), 'type'],
    ['PDF header alone', Buffer.from('%PDF-1.7\n'), 'truncated'],
    ['PDF header and end', Buffer.from('%PDF-1.7\n%%EOF\n'), 'damaged'],
    ['PDF without pages', writePdf([catalog, '<< /Type /Pages /Kids [] /Count 0 >>']), 'noPages'],
    ['PDF of 2001 pages', pagesOf(2001), 'tooManyPages'],
    ['PDF whose tree holds itself', writePdf([catalog, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']), 'cyclic'],
    [
      'PDF whose tree holds itself after a page',
      writePdf([
        catalog,
        '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
        '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
      ]),
      'cyclic',
    ],
    [
      'PDF with 260 MB in a page',
      writePdf([catalog, ...onePage, { dict: '/Filter /FlateDecode', stream: bomb }]),
      'inflatesTooMuch',
    ],
    [
      'PDF with 260 MB packed twice',
      writePdf([catalog, ...onePage, { dict: '/Filter [/FlateDecode /FlateDecode]', stream: deflateSync(bomb) }]),
      'inflatesTooMuch',
    ],
    [
      'PDF with 65 MB of objects in a stream',
      writePdf([
        catalog,
        ...onePage,
        { dict: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', stream: zeros(65_000_000) },
      ]),
      'inflatesTooMuch',
    ],
    ['first half of a PNG', cut(png, 0.5), 'truncated'],
    ['PNG with data for half its rows', pngOf(30, 20, chunk('IDAT', zeros(910))), 'damaged'],
    ['PNG that inflates without end', pngOf(30, 20, chunk('IDAT', zeros(50_000_000))), 'inflatesTooMuch'],
    ['PNG of 50,010,000 pixels', pngOf(10_000, 5001), 'tooManyPixels'],
    ['first half of a JPEG', cut(jpeg, 0.5), 'truncated'],
    ['JPEG whose data hold no picture', Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9]), 'damaged'],
  ] as const)('%s', async ([, bytes, reason]) => {
    await expect(inspectFile(bytes)).rejects.toMatchObject(rejected(reason));
  });

  it('takes no end of a small picture beside it for the end of the picture', async () => {
    const thumbnail = Buffer.from([0xff, 0xe1, 0, 6, 0xff, 0xd8, 0xff, 0xd9]);
    const bytes = Buffer.concat([jpeg.subarray(0, 2), thumbnail, cut(jpeg, 0.6).subarray(2)]);
    await expect(inspectFile(bytes)).rejects.toMatchObject(rejected('truncated'));
  });

  it('has more than 200 megabytes', async () => {
    const large = new Uint8Array(200_000_001);
    await expect(inspectFile(large)).rejects.toMatchObject({
      code: 'tooLarge',
      details: { megabytes: 201, limit: 200 },
    });
  });
});

it('takes what is large but honest', async () => {
  const stream = deflateSync(new Uint8Array(100_000_000));
  const bytes = writePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
    { dict: '/Filter /FlateDecode', stream },
  ]);
  expect(await inspectFile(bytes)).toMatchObject({ pageCount: 1, mended: false });
});
