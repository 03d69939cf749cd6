import { createCipheriv, createDecipheriv } from 'node:crypto';
import { paddedLength } from './paddedLength.ts';

/** Plain bytes in one frame; the last one may be shorter. */
export const frameLength = 1_048_576;
const tagLength = 16;
/** Bytes of one whole frame on disk. */
export const sealedFrameLength = frameLength + tagLength;
/** What stands before the bytes inside the frames: how many they are, since zeros follow them. */
const countLength = 8;

/** Files of format 1, of earlier releases, are as long as what they hold. They are read and never written. */
export type SealedFormat = 1 | 2;

/** Names the frame's place, and whether it is the last: frames cannot be moved, dropped or added. The key is used for one file only. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 4);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

const nameOf = (format: SealedFormat) => Buffer.from(`redress sealed file ${format}`);

/** What one frame holds of the count, the bytes and the zeros after them. */
function plainFrame(bytes: Uint8Array, start: number, length: number): Buffer {
  const plain = Buffer.alloc(length);
  if (start === 0) plain.writeBigUInt64BE(BigInt(bytes.length));
  const held = bytes.subarray(Math.max(0, start - countLength), start - countLength + length);
  plain.set(held, start === 0 ? countLength : 0);
  return plain;
}

/** The bytes as AES-256-GCM frames of format 2, to be written one after another. Together they tell the bytes' length to within 12 %. */
export function* sealFrames(key: Uint8Array, bytes: Uint8Array): Generator<Buffer> {
  const total = paddedLength(countLength + bytes.length);
  const count = Math.ceil(total / frameLength);
  for (let number = 0; number < count; number += 1) {
    const start = number * frameLength;
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, number === count - 1)).setAAD(nameOf(2));
    const plain = plainFrame(bytes, start, Math.min(frameLength, total - start));
    yield Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Where a frame stands. */
export interface FramePlace {
  readonly number: number;
  readonly isLast: boolean;
  readonly format: SealedFormat;
}

/** One frame's plain bytes; undefined where it is not authentic in this place under this key. */
export function openFrame(
  key: Uint8Array,
  sealed: Uint8Array,
  { number, isLast, format }: FramePlace,
): Buffer | undefined {
  if (sealed.length < tagLength) return undefined;
  const body = sealed.subarray(0, sealed.length - tagLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, isLast))
    .setAAD(nameOf(format))
    .setAuthTag(sealed.subarray(sealed.length - tagLength));
  const plain = decipher.update(body);
  try {
    decipher.final();
    return plain;
  } catch {
    // Changed, moved or cut: nothing of it is handed on.
    return undefined;
  }
}

/** The bytes that were sealed, from all frames in their order; undefined where they are fewer than the frames say. */
export function joinFrames(frames: readonly Buffer[], format: SealedFormat): Buffer | undefined {
  const whole = Buffer.concat(frames);
  if (format === 1) return whole;
  if (whole.length < countLength) return undefined;
  const end = countLength + Number(whole.readBigUInt64BE());
  return end <= whole.length ? whole.subarray(countLength, end) : undefined;
}
