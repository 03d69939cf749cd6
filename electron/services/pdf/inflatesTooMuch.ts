import { inflateSync } from 'node:zlib';

/** What one stream may unpack to, in bytes: a container of objects is taken apart by every reader, a page's content by those who show it. */
const limits = { container: 64_000_000, stream: 256_000_000 } as const;
/** Deflate packs no tighter than this. */
const tightest = 1032;
/** From a stream's dictionary to its keyword. */
const dictionaryBytes = 2000;
/** A stream packed more often than any program packs it. */
const mostLayers = 8;

/** Whether data that is packed so many times over unpacks beyond the limit; a stream that cannot be unpacked does not. */
function isBeyond(packed: Uint8Array, layers: number, limit: number): boolean {
  if (layers === 1 && packed.length * tightest <= limit) return false;
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: limit });
    return layers > 1 && isBeyond(unpacked, layers - 1, limit);
  } catch (cause) {
    return cause instanceof RangeError; // the limit; any other fault is the readers' to find
  }
}

/** True where a stream of a PDF would fill the memory of whoever opens it. Looks at the bytes alone: no reader has met the file yet. */
export function inflatesTooMuch(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 1)) {
    const before = file.toString('latin1', Math.max(0, at - dictionaryBytes), at);
    if (!/>>\s*$/.test(before)) continue;
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const end = file.indexOf('endstream', at);
    const packed = file.subarray(at + (file[at + 6] === 0x0d ? 8 : 7), end === -1 ? file.length : end);
    const limit = /\/(ObjStm|XRef)\b/.test(dictionary) ? limits.container : limits.stream;
    const layers = Math.max(1, dictionary.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 1);
    if (layers > mostLayers || isBeyond(packed, layers, limit)) return true;
  }
  return false;
}
