import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, type PDFObject } from 'pdf-lib';
import { stripJpeg } from '../pdf/stripJpeg.ts';
import { stripJpeg2000 } from '../pdf/stripJpeg2000.ts';

const FILTER = PDFName.of('Filter');
const PARAMETERS = PDFName.of('DecodeParms');

/** What leaves of a picture's own file only what draws it, by how the stream says that it is packed. */
const strips = new Map(
  Object.entries({ DCTDecode: stripJpeg, DCT: stripJpeg, JPXDecode: stripJpeg2000 }).map(([packing, strip]) => [
    PDFName.of(packing),
    strip,
  ]),
);

const listOf = (object: PDFObject | undefined) =>
  object instanceof PDFArray ? Array.from({ length: object.size() }, (_, at) => object.lookup(at)) : [object];

/** What a picture's file is packed in besides, taken off; undefined where we cannot, though a reader may. */
function unpack({ dict, contents }: PDFRawStream, filters: readonly PDFName[]): Uint8Array | undefined {
  if (filters.length === 0) return contents;
  // A packing with parameters of its own, as a predictor.
  if (
    listOf(dict.lookup(PARAMETERS))
      .slice(0, -1)
      .some(inner => inner instanceof PDFDict)
  )
    return undefined;
  const around = dict.context.obj({ Filter: dict.context.obj([...filters]) });
  try {
    return decodePDFRawStream(PDFRawStream.of(around, contents)).decode();
  } catch {
    return undefined;
  }
}

/**
 * A stream that holds the file of a camera or scanner, without what that noted beside its picture. Any other stays as it is; one whose
 * file cannot be got at is `unreadable`.
 */
export function sanitizeImage(image: PDFRawStream): PDFRawStream | 'unreadable' {
  const { dict } = image;
  const filters = listOf(dict.lookup(FILTER)).filter(filter => filter instanceof PDFName);
  const last = filters.at(-1);
  const strip = last === undefined ? undefined : strips.get(last);
  if (last === undefined || strip === undefined) return image;
  const file = unpack(image, filters.slice(0, -1));
  if (file === undefined) return 'unreadable';
  dict.set(FILTER, last);
  const parameters = listOf(dict.lookup(PARAMETERS)).at(-1);
  if (parameters === undefined) dict.delete(PARAMETERS);
  else dict.set(PARAMETERS, parameters);
  return PDFRawStream.of(dict, strip(file));
}
