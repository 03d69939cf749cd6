import { inflateSync } from 'node:zlib';

/** Size and kind of a picture, from its own header. `orientation` is EXIF's, 1 to 8. */
export interface ImageHeader {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

/** More pixels than this are not decoded. */
export const MAX_PIXELS = 50_000_000;

/** The header of a JPEG or PNG that is whole enough to be shown; undefined for anything else. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | 'damaged' | 'tooLarge' | undefined {
  if (startsWith(bytes, PNG_SIGNATURE)) return readPng(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  return undefined;
}

function readPng(bytes: Buffer): ImageHeader | 'damaged' | 'tooLarge' {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return 'damaged';
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const channels = CHANNELS[bytes.readUInt8(25)];
  if (width === 0 || height === 0 || channels === undefined) return 'damaged';
  if (width * height > MAX_PIXELS) return 'tooLarge';
  const data: Buffer[] = [];
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) return 'damaged';
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) return 'damaged';
    if (kind === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    if (kind === 'IEND') break;
    at += 12 + length;
  }
  const isInterlaced = bytes.readUInt8(28) === 1;
  const rowBytes = Math.ceil((width * channels * bytes.readUInt8(24)) / 8);
  const plainSize = height * (rowBytes + 1);
  const header: ImageHeader = { mediaType: 'image/png', width, height, orientation: 1 };
  // Interlacing adds a filter byte and a rounded byte per row of each of its seven passes.
  return inflatesTo(Buffer.concat(data), plainSize, isInterlaced ? plainSize + 16 * (height + 8) : plainSize)
    ? header
    : 'damaged';
}

/** Whether a zlib stream is whole and gives between `least` and `most` bytes; a bomb stops at `most`. */
function inflatesTo(data: Buffer, least: number, most: number): boolean {
  try {
    return inflateSync(data, { maxOutputLength: most + 1024 }).length >= least;
  } catch {
    return false; // zlib says the stream is broken or too long: both mean the picture cannot be shown
  }
}

function readJpeg(bytes: Buffer): ImageHeader | 'damaged' | 'tooLarge' {
  let orientation = 1;
  let size: { readonly width: number; readonly height: number } | undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return 'damaged';
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return 'damaged';
    if (marker === 0xe1) orientation = readOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    if (isFrameHeader(marker)) {
      if (length < 8) return 'damaged';
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    if (marker === 0xda) break;
    at += 2 + length;
  }
  const isEnded = bytes.includes(Buffer.from([0xff, 0xd9]), 4);
  if (size === undefined || size.width === 0 || size.height === 0 || !isEnded) return 'damaged';
  if (size.width * size.height > MAX_PIXELS) return 'tooLarge';
  return { mediaType: 'image/jpeg', ...size, orientation };
}

/** SOF0 to SOF15; C4, C8 and CC are tables. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
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
