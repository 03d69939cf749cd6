import {
  concatTransformationMatrix,
  drawObject,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PageSizes,
  popGraphicsState,
  pushGraphicsState,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import { deflateSync } from 'node:zlib';
import type { PageImage } from '../pdf/openPdf.ts';
import { readImageHeader } from '../pdf/readImageHeader.ts';

/** Around a picture on its page, in points; leaves room for the stamp. */
const MARGIN = 36;

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

/** Appends a JPEG or PNG as one A4 page, upright. The bytes were inspected when the file was taken in. */
export async function appendPicture(doc: PDFDocument, bytes: Uint8Array): Promise<PDFPage> {
  const header = readImageHeader(bytes);
  if (typeof header !== 'object') throw new Error('a kept picture cannot be read');
  if (header.mediaType === 'image/jpeg') return addPage(doc, { ...header, ref: (await doc.embedJpg(bytes)).ref });
  const passed = passPngThrough(doc, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  return addPage(doc, { ...header, ref: passed ?? (await doc.embedPng(bytes)).ref });
}

/** Appends a page that was drawn to pixels, at the size it had; `scale` is pixels per point. */
export function appendDrawnPage(doc: PDFDocument, { width, height, rgba }: PageImage, scale: number): PDFPage {
  const rgb = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    rgb[pixel * 3] = rgba[pixel * 4] ?? 0;
    rgb[pixel * 3 + 1] = rgba[pixel * 4 + 1] ?? 0;
    rgb[pixel * 3 + 2] = rgba[pixel * 4 + 2] ?? 0;
  }
  const dict = doc.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceRGB',
    Filter: 'FlateDecode',
  });
  const ref = doc.context.register(PDFRawStream.of(dict, deflateSync(rgb)));
  const page = doc.addPage([width / scale, height / scale]);
  const key = page.node.newXObject('Picture', ref);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(width / scale, 0, 0, height / scale, 0, 0),
    drawObject(key),
    popGraphicsState(),
  );
  return page;
}
