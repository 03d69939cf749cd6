import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  decodePDFRawStream,
  type PDFObject,
} from 'pdf-lib';
import type { LeakPlace } from '../../../shared/export/leakPlace.ts';
import { withPdf } from '../pdf/openPdf.ts';
import type { FilePart } from './filePart.ts';

const name = (text: string) => PDFName.of(text);

/** What a dictionary is there for. */
function placeOf(dict: PDFDict): LeakPlace {
  const type = dict.get(name('Type'));
  if (type === name('Metadata')) return 'metadata';
  if (type === name('EmbeddedFile') || type === name('Filespec') || dict.has(name('EF'))) return 'attachment';
  if (dict.get(name('Subtype')) === name('Image')) return 'picture';
  if (dict.has(name('Title')) && dict.has(name('Parent'))) return 'outline';
  return dict.has(name('Producer')) || dict.has(name('Author')) || dict.has(name('Title')) ? 'metadata' : 'inside';
}

/** Every string and name below an object, each with what it stands in; what it refers to is read by itself. */
function* textsBelow(object: PDFObject | undefined, place: LeakPlace): Generator<FilePart> {
  if (object instanceof PDFString || object instanceof PDFHexString) {
    yield { place, page: null, holds: { text: object.decodeText() } };
    yield { place, page: null, holds: { bytes: object.asBytes() } };
  } else if (object instanceof PDFName) {
    yield { place, page: null, holds: { text: object.decodeText() } };
  } else if (object instanceof PDFArray) {
    for (const item of object.asArray()) yield* textsBelow(item, place);
  } else if (object instanceof PDFDict) {
    const own = placeOf(object);
    for (const [key, value] of object.entries()) {
      if (key === name('Thumb')) yield { place: 'thumbnail', page: null, holds: 'picture' };
      yield* textsBelow(key, own);
      yield* textsBelow(value, own);
    }
  }
}

const endOfHeader = 0xda;

/** The parts of a JPEG before its picture: a camera writes there where and when it was taken, and a small copy of it. */
function* partsOfJpeg(jpeg: Uint8Array): Generator<FilePart> {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length);
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== endOfHeader;) {
    const segment = bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2));
    yield { place: 'picture', page: null, holds: { bytes: segment } };
    if (segment.includes(Buffer.of(0xff, 0xd8, 0xff))) yield { place: 'thumbnail', page: null, holds: 'picture' };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
}

function* partsOfStream(stream: PDFRawStream): Generator<FilePart> {
  const place = placeOf(stream.dict);
  const { contents } = stream;
  // The pixels of a picture are no text, and what a scan shows can only be seen.
  if (place !== 'picture') yield { place, page: null, holds: { bytes: decodePDFRawStream(stream).decode() } };
  else if (contents[0] === 0xff && contents[1] === 0xd8) yield* partsOfJpeg(contents);
}

/** Everything that stands in a PDF: what PDFium reads on its pages, and each text and stream of its objects, inflated. */
export async function readPdfParts(bytes: Uint8Array, password: string | null): Promise<readonly FilePart[]> {
  const reading = await withPdf(
    bytes,
    reader =>
      Array.from({ length: reader.pageCount }, (_, page): FilePart => {
        reader.flatten(page);
        return { place: 'page', page: page + 1, holds: { text: reader.text(page) } };
      }),
    password ?? '',
  );
  if ('unreadable' in reading) throw new Error('a file of ours cannot be read');
  const doc = await PDFDocument.load(bytes, { updateMetadata: false, ...(password !== null && { password }) });
  const objects = doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [...textsBelow(object, 'inside')];
    return [...textsBelow(object.dict, 'inside'), ...partsOfStream(object)];
  });
  return [...reading.read, ...objects, { place: 'inside', page: null, holds: { bytes } }];
}
