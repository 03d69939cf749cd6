import { brotliDecompressSync } from 'node:zlib';

/** Stands in for the decompressor that fontkit brings along, with its dictionary of 0.8 MB: Node has one. The build puts it in. */
export default function decompressBrotli(compressed: Uint8Array): Uint8Array {
  return brotliDecompressSync(compressed);
}
