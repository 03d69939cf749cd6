import { encode } from 'fast-png';
import { PDFDocument } from 'pdf-lib';
import { deflateSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../electron/services/evidence/inspectFile.ts';

async function makePdf(pages: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  for (let at = 0; at < pages; at++) doc.addPage();
  return doc.save({ useObjectStreams: false });
}
const [onePage, threePages, mostPages, tooManyPages] = await Promise.all([1, 3, 2000, 2001].map(makePdf));
const png = encode({ width: 30, height: 20, data: new Uint8Array(1800), channels: 3 });
const jpeg = await readFile(join(import.meta.dirname, '..', '..', 'fixtures', 'files', 'red-corner.jpg'));

const locked = await readFile(join(import.meta.dirname, '..', '..', 'fixtures', 'files', 'qpdf-locked-aes-256.pdf'));

const rejected = (reason: string) => ({ code: 'evidenceRejected', details: { reason, documentId: null } });

const chunk = (kind: string, body: Uint8Array) => {
  const frame = Buffer.alloc(12 + body.length);
  frame.writeUInt32BE(body.length, 0);
  frame.write(kind, 4, 'latin1');
  frame.set(body, 8);
  return frame;
};

/** A PNG header that promises more than its data holds. */
function pngOf(width: number, height: number, data: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  const head = bytes.subarray(0, 33);
  return Buffer.concat([head, chunk('IDAT', data), chunk('IEND', new Uint8Array())]);
}

describe('a file that is taken in', () => {
  it.for([
    ['PDF of one page', onePage!, 'application/pdf', 1],
    ['PDF of 2000 pages', mostPages!, 'application/pdf', 2000],
    ['PNG', png, 'image/png', 1],
    ['JPEG', jpeg, 'image/jpeg', 1],
  ] as const)('%s', async ([, bytes, mediaType, pageCount]) => {
    expect(await inspectFile(bytes)).toEqual({ mediaType, pageCount });
  });

  it('is known by its content and not by what it is called', async () => {
    const shifted = Buffer.concat([Buffer.from('\n\n'), await makePdf(1)]);
    expect(await inspectFile(shifted)).toEqual({ mediaType: 'application/pdf', pageCount: 1 });
  });
});

describe('a file that is refused', () => {
  it.for([
    ['empty', new Uint8Array(), 'empty'],
    ['text', Buffer.from('hello'), 'type'],
    ['a web page', Buffer.from('<!doctype html><p>%PDF'), 'type'],
    ['HEIC', Buffer.from('....ftypheic....', 'latin1'), 'type'],
    ['PDF header alone', Buffer.from('%PDF-1.7\n'), 'damaged'],
    ['first half of a PDF', threePages!.slice(0, 300), 'damaged'],
    ['PDF of 2001 pages', tooManyPages!, 'tooManyPages'],
    ['PDF with a password', locked, 'passwordProtected'],
    ['first half of a PNG', png.slice(0, png.length / 2), 'damaged'],
    ['PNG with data for half its rows', pngOf(30, 20, deflateSync(new Uint8Array(910))), 'damaged'],
    ['PNG that inflates without end', pngOf(30, 20, deflateSync(new Uint8Array(50_000_000))), 'damaged'],
    ['first half of a JPEG', jpeg.subarray(0, jpeg.length / 2), 'damaged'],
    ['JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'damaged'],
  ] as const)('%s', async ([, bytes, reason]) => {
    await expect(inspectFile(bytes)).rejects.toMatchObject(rejected(reason));
  });

  it('has more than 50 megapixels', async () => {
    await expect(inspectFile(pngOf(10_000, 5001, new Uint8Array()))).rejects.toMatchObject({ code: 'tooLarge' });
  });

  it('has more than 200 megabytes', async () => {
    const large = new Uint8Array(200_000_001);
    await expect(inspectFile(large)).rejects.toMatchObject({
      code: 'tooLarge',
      details: { megabytes: 201, limit: 200 },
    });
  });

  it('hides objects that would fill the memory', async () => {
    const bomb = deflateSync(new Uint8Array(70_000_000));
    const text = `%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`;
    const valid = await makePdf(1);
    const bytes = Buffer.concat([Buffer.from(text), bomb, Buffer.from('\nendstream\nendobj\n'), valid]);
    await expect(inspectFile(bytes)).rejects.toMatchObject(rejected('damaged'));
  });
});

it('takes bytes that lie inside a larger buffer', async () => {
  const pdf = await makePdf(2);
  const larger = new Uint8Array(pdf.length + 100);
  larger.set(pdf, 50);
  expect(await inspectFile(larger.subarray(50, 50 + pdf.length))).toMatchObject({ pageCount: 2 });
});
