import {
  concatTransformationMatrix,
  drawObject,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PageSizes,
  popGraphicsState,
  pushGraphicsState,
  PDFDocument,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import { deflateSync } from 'node:zlib';
import { drawPng, type OpaqueImage } from '../pdf/drawPng.ts';
import { withPdf, type PageImage } from '../pdf/openPdf.ts';
import { readImageHeader, type ImageHeader } from '../pdf/readImageHeader.ts';
import { stripJpeg } from '../pdf/stripJpeg.ts';

/** Around a picture on its page, in points; leaves room for the stamp. */
const MARGIN = 36;
/** A picture of more is drawn smaller: paper shows no more. */
const MOST_PIXELS_AS_IS = 12_000_000;
/** 200 dots per inch, in pixels per point. */
export const PICTURE_SCALE = 200 / 72;

interface Picture {
  readonly ref: PDFRef;
  readonly width: number;
  readonly height: number;
  /** EXIF: 1 upright, 5 to 8 lie on their side. */
  readonly orientation: number;
}

/** The unit square of an image onto the box x, y, width, height, turned as EXIF says. */
function matrixOf(orientation: number, x: number, y: number, w: number, h: number) {
  const matrices: Readonly<Record<number, readonly [number, number, number, number, number, number]>> = {
    2: [-w, 0, 0, h, x + w, y],
    3: [-w, 0, 0, -h, x + w, y + h],
    4: [w, 0, 0, -h, x, y + h],
    5: [0, -h, -w, 0, x + w, y + h],
    6: [0, -h, w, 0, x, y + h],
    7: [0, h, w, 0, x, y],
    8: [0, h, -w, 0, x + w, y],
  };
  return matrices[orientation] ?? ([w, 0, 0, h, x, y] as const);
}

function addPage(doc: PDFDocument, picture: Picture): PDFPage {
  const page = doc.addPage(PageSizes.A4);
  const isTurned = picture.orientation >= 5;
  const [width, height] = isTurned ? [picture.height, picture.width] : [picture.width, picture.height];
  const scale = Math.min((page.getWidth() - 2 * MARGIN) / width, (page.getHeight() - 2 * MARGIN) / height);
  const [w, h] = [width * scale, height * scale];
  const key = page.node.newXObject('Picture', picture.ref);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(
      ...matrixOf(picture.orientation, (page.getWidth() - w) / 2, page.getHeight() - MARGIN - h, w, h),
    ),
    drawObject(key),
    popGraphicsState(),
  );
  return page;
}

/** A PNG's own compressed data, for those that PDF can show as they are: no transparency, not interlaced. */
function passPngThrough(doc: PDFDocument, bytes: Buffer): PDFRef | undefined {
  const [bits, kind, interlaced] = [bytes.readUInt8(24), bytes.readUInt8(25), bytes.readUInt8(28)];
  if (interlaced !== 0 || kind === 4 || kind === 6) return undefined;
  const data: Buffer[] = [];
  let palette: Buffer | undefined;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const chunk = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    const chunkKind = bytes.toString('latin1', at + 4, at + 8);
    if (chunkKind === 'tRNS') return undefined;
    if (chunkKind === 'IDAT') data.push(chunk);
    if (chunkKind === 'PLTE') palette = chunk;
  }
  const width = bytes.readUInt32BE(16);
  const colors = kind === 2 ? 3 : 1;
  const dict = doc.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: bytes.readUInt32BE(20),
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width },
  });
  const space =
    palette === undefined
      ? PDFName.of(kind === 2 ? 'DeviceRGB' : 'DeviceGray')
      : doc.context.obj(['Indexed', 'DeviceRGB', palette.length / 3 - 1, PDFHexString.of(palette.toString('hex'))]);
  dict.set(PDFName.of('ColorSpace'), space);
  return doc.context.register(PDFRawStream.of(dict, Buffer.concat(data)));
}

/** One channel in place of three, where no pixel has a colour. */
function toGrey(rgb: Uint8Array): Uint8Array | undefined {
  const grey = new Uint8Array(rgb.length / 3);
  for (let pixel = 0; pixel < grey.length; pixel++) {
    const red = rgb[pixel * 3];
    if (red !== rgb[pixel * 3 + 1] || red !== rgb[pixel * 3 + 2]) return undefined;
    grey[pixel] = red ?? 0;
  }
  return grey;
}

/** Pixels as they are, in one channel where none has a colour. */
function embedPixels(doc: PDFDocument, { width, height, rgb }: OpaqueImage): PDFRef {
  const grey = toGrey(rgb);
  const dict = doc.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: grey === undefined ? 'DeviceRGB' : 'DeviceGray',
    Filter: 'FlateDecode',
  });
  return doc.context.register(PDFRawStream.of(dict, deflateSync(grey ?? rgb, { level: 3 })));
}

async function embedPicture(doc: PDFDocument, mediaType: ImageHeader['mediaType'], bytes: Uint8Array): Promise<PDFRef> {
  if (mediaType === 'image/jpeg') return (await doc.embedJpg(stripJpeg(bytes))).ref;
  const passed = passPngThrough(doc, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  return passed ?? embedPixels(doc, drawPng(bytes));
}

async function addPicturePage(doc: PDFDocument, header: ImageHeader, bytes: Uint8Array): Promise<PDFPage> {
  return addPage(doc, { ...header, ref: await embedPicture(doc, header.mediaType, bytes) });
}

/**
 * Appends a JPEG or PNG as one A4 page, upright, without what was noted beside the picture. One of more than 12 megapixels is drawn as
 * sharp as print can show it. The bytes were inspected when the file was taken in.
 */
export async function appendPicture(doc: PDFDocument, bytes: Uint8Array): Promise<PDFPage> {
  const header = readImageHeader(bytes);
  if (typeof header !== 'object') throw new Error('a kept picture cannot be read');
  if (header.width * header.height <= MOST_PIXELS_AS_IS) return addPicturePage(doc, header, bytes);
  const alone = await PDFDocument.create({ updateMetadata: false });
  await addPicturePage(alone, header, bytes);
  const drawing = await withPdf(await alone.save(), reader => reader.draw(0, PICTURE_SCALE));
  if ('unreadable' in drawing) throw new Error('a page that was just made cannot be read');
  return appendDrawnPage(doc, drawing.read);
}

/** Appends a page that was drawn to pixels at `PICTURE_SCALE`, at the size it had. */
export function appendDrawnPage(doc: PDFDocument, { width, height, rgba }: PageImage): PDFPage {
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let colour = 0; colour < 3; colour++) rgb[pixel * 3 + colour] = rgba[pixel * 4 + colour] ?? 0;
  }
  const size = [width / PICTURE_SCALE, height / PICTURE_SCALE] as const;
  const page = doc.addPage([...size]);
  const key = page.node.newXObject('Picture', embedPixels(doc, { width, height, rgb }));
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(size[0], 0, 0, size[1], 0, 0),
    drawObject(key),
    popGraphicsState(),
  );
  return page;
}
