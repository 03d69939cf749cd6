import { inflateSync } from 'node:zlib';

/** Size and kind of a picture, from its own header. `orientation` is EXIF's, 1 to 8. */
export interface ImageHeader {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What PNG allows, by its kind of colour. */
const pngKinds: Readonly<Record<number, { readonly channels: number; readonly depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};
const PALETTE_KIND = 3;

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

/** More pixels than this are not decoded. */
export const MAX_PIXELS = 50_000_000;

/** Why a picture cannot be shown. */
type BadImage = 'damaged' | 'truncated' | 'inflatesTooMuch' | 'tooManyPixels';

/** The brands of the container that phones keep photos in. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif'];

/** Whether this is a photo in a container that few programs read: HEIC, HEIF or AVIF. */
export function isHeic(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(4, 12)).toString('latin1');
  return head.startsWith('ftyp') && heicBrands.includes(head.slice(4));
}

/** The header of a JPEG or PNG that is whole enough to be shown; undefined for anything else. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | BadImage | undefined {
  if (startsWith(bytes, PNG_SIGNATURE)) return readPng(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  return undefined;
}

function readPng(bytes: Buffer): ImageHeader | BadImage {
  if (bytes.length < 33) return 'truncated';
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return 'damaged';
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const [depth = 0, kindOfColour = -1, packing, filtering, interlacing = -1] = bytes.subarray(24, 29);
  const colour = pngKinds[kindOfColour];
  if (width === 0 || height === 0 || colour?.depths.includes(depth) !== true) return 'damaged';
  if (packing !== 0 || filtering !== 0 || interlacing > 1) return 'damaged';
  if (width * height > MAX_PIXELS) return 'tooManyPixels';
  const data: Buffer[] = [];
  let paletteBytes = 0;
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) return 'truncated';
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) return 'truncated';
    if (kind === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    if (kind === 'PLTE') paletteBytes = length;
    if (kind === 'IEND') break;
    at += 12 + length;
  }
  if (paletteBytes % 3 !== 0 || (kindOfColour === PALETTE_KIND && paletteBytes === 0)) return 'damaged';
  const rowBytes = Math.ceil((width * colour.channels * depth) / 8);
  const plainSize = height * (rowBytes + 1);
  // Interlacing adds a filter byte and a rounded byte per row of each of its seven passes.
  const most = interlacing === 1 ? plainSize + 16 * (height + 8) : plainSize;
  const bad = findBadData(Buffer.concat(data), plainSize, most);
  return bad ?? { mediaType: 'image/png', width, height, orientation: 1 };
}

/** Why a zlib stream is not one that is whole and gives between `least` and `most` bytes; a bomb stops at `most`. */
function findBadData(data: Buffer, least: number, most: number): BadImage | undefined {
  try {
    return inflateSync(data, { maxOutputLength: most + 1024 }).length >= least ? undefined : 'damaged';
  } catch (cause) {
    return cause instanceof RangeError ? 'inflatesTooMuch' : 'damaged';
  }
}

function readJpeg(bytes: Buffer): ImageHeader | BadImage {
  let orientation = 1;
  let size: { readonly width: number; readonly height: number } | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'damaged';
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return 'damaged';
    if (at + 2 + length > bytes.length) return 'truncated';
    if (marker === 0xe1) orientation = readOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    if (isFrameHeader(marker)) {
      if (length < 8 || !isDrawable(marker, bytes.readUInt8(at + 4), bytes.readUInt8(at + 9))) return 'damaged';
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    if (marker === 0xda) break;
    at += 2 + length;
  }
  if (!bytes.includes(Buffer.from([0xff, 0xd9]), at)) return 'truncated';
  if (size === undefined || size.width === 0 || size.height === 0) return 'damaged';
  if (size.width * size.height > MAX_PIXELS) return 'tooManyPixels';
  return { mediaType: 'image/jpeg', ...size, orientation };
}

/** SOF0 to SOF15; C4, C8 and CC are tables. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** What a page can show: baseline or progressive, eight bits, grey or of three or four colours. */
function isDrawable(marker: number, bits: number, colours: number): boolean {
  return marker <= 0xc2 && bits === 8 && [1, 3, 4].includes(colours);
}

function readOrientation(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const read16 = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const read32 = (at: number) => (at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = read32(4);
  for (let entry = 0; entry < read16(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (read16(at) === 0x0112) {
      const value = read16(at + 8);
      return value >= 1 && value <= 8 ? value : undefined;
    }
  }
  return undefined;
}
