import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { headerFormat, headerVersion, type Slot } from './header.ts';

// The package's own const enum cannot be imported under verbatimModuleSyntax.
const argon2id = 2;
const keyLength = 32;

type SlotHead = Pick<Slot, 'id' | 'kind' | 'label' | 'params' | 'salt'>;

/** Binds the slot's place and cost to its seal: a header with cheaper parameters does not open. */
function sealedTogether({ id, kind, label, params, salt }: SlotHead): Buffer {
  const { memoryKib, passes, lanes } = params;
  return Buffer.from(
    JSON.stringify([headerFormat, headerVersion, 'argon2id', id, kind, label, memoryKib, passes, lanes, salt]),
  );
}

function deriveKey(secret: Uint8Array, { params, salt }: SlotHead): Promise<Buffer> {
  return hashRaw(secret, {
    algorithm: argon2id,
    memoryCost: params.memoryKib,
    timeCost: params.passes,
    parallelism: params.lanes,
    salt: Buffer.from(salt, 'base64'),
    outputLen: keyLength,
  });
}

/** Seals the master key with a key derived from a secret. The caller zeroes both. */
export async function wrapMasterKey(
  masterKey: Uint8Array,
  secret: Uint8Array,
  place: Omit<SlotHead, 'salt'>,
): Promise<Slot> {
  const head = { ...place, salt: randomBytes(16).toString('base64') };
  const nonce = randomBytes(12);
  const key = await deriveKey(secret, head);
  try {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(sealedTogether(head));
    const wrapped = Buffer.concat([cipher.update(masterKey), cipher.final(), cipher.getAuthTag()]);
    return { ...head, nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') };
  } finally {
    key.fill(0);
  }
}

/** The master key, or undefined where the secret is not this slot's (or the slot was changed). The caller zeroes it. */
export async function unwrapMasterKey(slot: Slot, secret: Uint8Array): Promise<Buffer | undefined> {
  const wrapped = Buffer.from(slot.wrapped, 'base64');
  const key = await deriveKey(secret, slot);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'))
      .setAAD(sealedTogether(slot))
      .setAuthTag(wrapped.subarray(keyLength));
    const masterKey = decipher.update(wrapped.subarray(0, keyLength));
    try {
      decipher.final();
      return masterKey;
    } catch {
      // Not authentic: another secret's slot, or a changed one. Which of the two cannot be told.
      masterKey.fill(0);
      return undefined;
    }
  } finally {
    key.fill(0);
  }
}
