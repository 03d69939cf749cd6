import { encode } from 'fast-png';
import { deflateSync } from 'node:zlib';
import { makePdf } from '../../support/uploadFile.ts';

/** One PDF object: its number is its place in the list, from 1. */
type PdfObject = string | { readonly dict: string; readonly stream: Uint8Array };

/** A PDF of these objects as they are, with a table that finds each; the first is its catalog. */
export function writePdf(objects: readonly PdfObject[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    add(Buffer.from(`${at + 1} 0 obj\n`));
    if (typeof object === 'string') add(Buffer.from(object));
    else {
      add(Buffer.from(`<< ${object.dict} /Length ${object.stream.length} >>\nstream\n`));
      add(Buffer.from(object.stream));
      add(Buffer.from('\nendstream'));
    }
    add(Buffer.from('\nendobj\n'));
  }
  const tableAt = length;
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\n`));
  add(Buffer.from(`startxref\n${tableAt}\n%%EOF\n`));
  return Buffer.concat(parts);
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (more = '/Contents 4 0 R', size = '0 0 595 842') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [${size}] ${more} >>`;
const zeros = (byteCount: number) => new Uint8Array(byteCount);
const operators = (line: string, times: number) => ({ dict: '', stream: Buffer.from(line.repeat(times)) });

/** A PNG chunk without its checksum, which nobody here asks for. */
export function chunk(kind: string, body: Uint8Array): Buffer {
  const frame = Buffer.alloc(12 + body.length);
  frame.writeUInt32BE(body.length, 0);
  frame.write(kind, 4, 'latin1');
  frame.set(body, 8);
  return frame;
}
export function pngOf(width: number, height: number, ...chunks: readonly Buffer[]): Buffer {
  const head = Buffer.from(encode({ width: 2, height: 2, data: new Uint8Array(16), channels: 4 })).subarray(0, 33);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, ...chunks, chunk('IEND', new Uint8Array())]);
}
/** A JPEG's frame header of this size, then its end. */
const jpegOf = (width: number, height: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8]),
    Buffer.from([height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0xff, 0xd9]),
  ]);

/** Files that ask for more memory, time or patience than an honest one, by what they are. */
export async function makeHostileFiles(): Promise<Readonly<Record<string, Uint8Array>>> {
  const bomb = deflateSync(zeros(300_000_000));
  const bombOfBombs = deflateSync(bomb);
  const honest = Buffer.from(await makePdf(3));
  return {
    'a page whose content inflates to 300 MB': writePdf([
      catalog,
      pages,
      page(),
      { dict: '/Filter [/FlateDecode /FlateDecode]', stream: bombOfBombs },
    ]),
    'a page tree that holds itself': writePdf([catalog, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
    'a page tree of two that hold each other': writePdf([
      catalog,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
    ]),
    'a page tree 20,000 deep': writePdf([
      catalog,
      ...Array.from({ length: 20_000 }, (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R] /Count 1 >>`),
      '<< /Type /Page /MediaBox [0 0 10 10] >>',
    ]),
    'a count of two thousand million pages': writePdf([
      catalog,
      '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>',
      page(''),
    ]),
    'a page of 14 million points': writePdf([catalog, pages, page('', '0 0 14400000 14400000')]),
    'a page of no size': writePdf([catalog, pages, page('', '0 0 0 0')]),
    'a form that draws itself': writePdf([
      catalog,
      pages,
      page('/Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >>'),
      operators('/F Do ', 1),
      {
        dict: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>',
        stream: Buffer.from('/F Do /F Do'),
      },
    ]),
    'forms that double 40 times': writePdf([
      catalog,
      pages,
      page('/Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >>'),
      operators('/F Do ', 1),
      ...Array.from({ length: 40 }, (_, at) => ({
        dict: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${at + 6} 0 R >> >>`,
        stream: Buffer.from('/F Do /F Do'),
      })),
      { dict: '/Type /XObject /Subtype /Form /BBox [0 0 9 9]', stream: Buffer.from('0 0 9 9 re f') },
    ]),
    'an image of 60,000 by 60,000': writePdf([
      catalog,
      pages,
      page('/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>'),
      operators('500 0 0 500 0 0 cm /I Do', 1),
      {
        dict: '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter [/FlateDecode /FlateDecode]',
        stream: bombOfBombs,
      },
    ]),
    'a pattern of endless small tiles': writePdf([
      catalog,
      pages,
      page('/Contents 4 0 R /Resources << /Pattern << /P 5 0 R >> >>'),
      operators('/Pattern cs /P scn 0 0 595 842 re f', 1),
      {
        dict: '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << >>',
        stream: Buffer.from('0 0 1 1 re f'),
      },
    ]),
    'a million saved states': writePdf([catalog, pages, page(), operators('q ', 1_000_000)]),
    'an array 500,000 deep': writePdf([catalog, pages, page(), `${'['.repeat(500_000)}${']'.repeat(500_000)}`]),
    'objects that inflate to 300 MB': Buffer.concat([
      writePdf([catalog, { dict: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', stream: bomb }]),
      honest,
    ]),
    'a table of two thousand million objects': writePdf([
      catalog,
      pages,
      page(''),
      { dict: '/Type /XRef /Size 2000000000 /W [1 2 1] /Index [0 2000000000]', stream: zeros(100) },
    ]),
    'a PDF cut in two': honest.subarray(0, honest.length / 2),
    'noise that begins as a PDF': Buffer.concat([Buffer.from('%PDF-1.7\n'), deflateSync(honest), deflateSync(honest)]),
    'a PNG of 60,000 by 60,000': pngOf(60_000, 60_000, chunk('IDAT', deflateSync(zeros(1000)))),
    'a PNG that inflates to 300 MB': pngOf(100, 100, chunk('IDAT', bomb)),
    'a PNG whose profile inflates to 300 MB': pngOf(
      1,
      1,
      chunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), bomb])),
      chunk('IDAT', deflateSync(zeros(5))),
    ),
    'a PNG chunk that is longer than the file': Buffer.concat([
      pngOf(1, 1).subarray(0, 33),
      Buffer.from([0x7f, 0xff, 0xff, 0xff]),
      Buffer.from('IDAT'),
    ]),
    'a JPEG of 65,535 by 65,535': jpegOf(65_535, 65_535),
    'a JPEG of 7,000 by 7,000 without a picture': jpegOf(7000, 7000),
    'a JPEG cut off in its header': jpegOf(10, 10).subarray(0, 12),
  };
}
