import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Plain bytes in one frame; the last one may be shorter. */
export const frameLength = 1_048_576;
const tagLength = 16;
/** Bytes of one whole frame on disk. */
export const sealedFrameLength = frameLength + tagLength;

/** Names the frame's place, and whether it is the last: frames cannot be moved, dropped or added. The key is used for one file only. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 4);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

const format = Buffer.from('redress sealed file 1');

/** The bytes as AES-256-GCM frames, to be written one after another. */
export function* sealFrames(key: Uint8Array, bytes: Uint8Array): Generator<Buffer> {
  const count = Math.max(1, Math.ceil(bytes.length / frameLength));
  for (let number = 0; number < count; number += 1) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, number === count - 1)).setAAD(format);
    const plain = bytes.subarray(number * frameLength, (number + 1) * frameLength);
    yield Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }
}

/** One frame's plain bytes; undefined where it is not authentic in this place under this key. */
export function openFrame(key: Uint8Array, sealed: Uint8Array, number: number, isLast: boolean): Buffer | undefined {
  if (sealed.length < tagLength) return undefined;
  const body = sealed.subarray(0, sealed.length - tagLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, isLast))
    .setAAD(format)
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
