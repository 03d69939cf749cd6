import { inflateRawSync } from 'node:zlib';

/** A file in a zip file. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const centralEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;
const deflated = 8;

/** Every file of a zip file that we made ourselves: no comment, not encrypted, below 4 GB. */
export function unzip(bytes: Uint8Array): readonly ZippedFile[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== endOfDirectory) throw new RangeError('no zip file without a comment');
  const files: ZippedFile[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === centralEntry) {
    const nameLength = zip.readUInt16LE(at + 28);
    const entry = zip.readUInt32LE(at + 42);
    const from = entry + 30 + zip.readUInt16LE(entry + 26) + zip.readUInt16LE(entry + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    files.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      bytes: zip.readUInt16LE(at + 10) === deflated ? inflateRawSync(packed) : packed,
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}
