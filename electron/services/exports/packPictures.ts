import { z } from 'zod';
import type { BoxPicture } from './composeExport.ts';

/** Pictures by their place in the proof. */
const packedSchema = z.record(z.string(), z.base64());

/** The pictures of an export's boxes as one file. */
export function packPictures(pictures: readonly BoxPicture[]): Uint8Array {
  const packed = Object.fromEntries(pictures.map(({ entry, png }) => [entry, Buffer.from(png).toString('base64')]));
  return Buffer.from(JSON.stringify(packed));
}

/** The picture, a PNG, of an entry of the proof, from 0; undefined where the file holds none of it. */
export function findPicture(packed: Uint8Array, entry: number): Uint8Array | undefined {
  const found = packedSchema.parse(JSON.parse(Buffer.from(packed).toString('utf8')))[entry];
  return found === undefined ? undefined : Buffer.from(found, 'base64');
}
