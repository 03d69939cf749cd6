/** Markers without a length: restarts, and one for temporary use. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** What draws the picture: tables, frames, scans. Everything else is what somebody noted beside it. */
const isPicture = (marker: number) => marker >= 0xc0 && marker <= 0xdf;
const APP0 = 0xe0;
const APP14 = 0xee;
const START_OF_SCAN = 0xda;
const END = 0xd9;

/** Of JFIF, which says how the colours are meant: version 1.01, square points, no small picture. */
const plainJfif = Buffer.from('ffe000104a46494600010100000100010000', 'hex');

/** Where the data of a scan end: at the next marker that is none of its own. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** A JPEG without what was noted beside its picture: place, time, camera, names, small pictures, anything behind its end. */
export function stripJpeg(jpeg: Uint8Array): Uint8Array {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length);
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes.readUInt8(at + 1);
    if (bytes[at] !== 0xff || marker === 0xff || isBare(marker)) {
      at += marker === 0xff || bytes[at] !== 0xff ? 1 : 2;
      continue;
    }
    if (marker === END) break;
    const body = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === START_OF_SCAN ? endOfScan(bytes, body) : body;
    const starts = (text: string) => bytes.toString('latin1', at + 4, at + 4 + text.length) === text;
    if (isPicture(marker) || (marker === APP14 && starts('Adobe'))) parts.push(bytes.subarray(at, end));
    else if (marker === APP0 && starts('JFIF\0')) parts.push(plainJfif);
    at = end;
  }
  return Buffer.concat([...parts, Buffer.from([0xff, END])]);
}
