/** Boxes that draw a picture; all others tell of it: its place and time, its program, its names, rights and provenance. */
const drawing = new Set(['jP  ', 'ftyp', 'rreq', 'jp2h', 'jpch', 'jplh']);
const CODESTREAM = 'jp2c';
/** Markers of a code stream: its start, a comment, where a tile begins, and its end. */
const START = 0xff4f;
const COMMENT = 0xff64;
const TILE = 0xff90;
const END = 0xffd9;

/** Where a code stream ends, whose first tile begins at `from`: each tells its own length. */
function endOfTiles(bytes: Buffer, from: number): number {
  let at = from;
  while (at + 12 <= bytes.length && bytes.readUInt16BE(at) === TILE && bytes.readUInt32BE(at + 6) >= 12) {
    at += bytes.readUInt32BE(at + 6);
  }
  return at + 2 <= bytes.length && bytes.readUInt16BE(at) === END ? at + 2 : bytes.length;
}

/** A code stream without the comments in its head, and without what is behind its end. */
function stripCodestream(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes.readUInt16BE(at) !== TILE) {
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (bytes.readUInt16BE(at) !== COMMENT) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(at, endOfTiles(bytes, at))]);
}

function boxOf(kind: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + head.length);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** A JPEG 2000 without what was noted beside its picture, as a file of boxes or as the bare code stream that PDF allows too. */
export function stripJpeg2000(picture: Uint8Array): Uint8Array {
  const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.length);
  if (bytes.length >= 2 && bytes.readUInt16BE(0) === START) return stripCodestream(bytes);
  const parts: Buffer[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const told = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    // A length of 1 stands before one of eight bytes, 0 means up to the end.
    const head = told === 1 ? 16 : 8;
    const length = told === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : told;
    const end = told === 0 ? bytes.length : at + Math.max(head, length);
    const body = bytes.subarray(at + head, end);
    if (kind === CODESTREAM) parts.push(boxOf(kind, stripCodestream(body)));
    else if (drawing.has(kind)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}
