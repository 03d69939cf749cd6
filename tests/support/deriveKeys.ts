import { argon2Sync, createDecipheriv, hkdfSync } from 'node:crypto';
import { z } from 'zod';

const slotsSchema = z.object({
  slots: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      label: z.string(),
      params: z.object({ memoryKib: z.int(), passes: z.int(), lanes: z.int() }),
      salt: z.base64(),
      nonce: z.base64(),
      wrapped: z.base64(),
    }),
  ),
});

/** The keys of a workspace by the text of its header and a passphrase, worked out by Node's own crypto and nothing of ours. */
export function deriveKeys(headerText: string, passphrase: string) {
  const slot = slotsSchema.parse(JSON.parse(headerText)).slots.find(({ kind }) => kind === 'passphrase');
  if (slot === undefined) throw new Error('no slot for a passphrase');
  const { id, kind, label, params, salt, nonce, wrapped } = slot;
  const { memoryKib, passes, lanes } = params;
  const wrapping = argon2Sync('argon2id', {
    message: Buffer.from(passphrase),
    nonce: Buffer.from(salt, 'base64'),
    memory: memoryKib,
    passes,
    parallelism: lanes,
    tagLength: 32,
  });
  const bytes = Buffer.from(wrapped, 'base64');
  const bound = JSON.stringify(['redress.workspace', 1, 'argon2id', id, kind, label, memoryKib, passes, lanes, salt]);
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(nonce, 'base64'))
    .setAAD(Buffer.from(bound))
    .setAuthTag(bytes.subarray(32));
  const master = Buffer.concat([decipher.update(bytes.subarray(0, 32)), decipher.final()]);
  const subkey = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, new Uint8Array(0), `redress/1/${purpose}`, 32));
  return { wrapping, master, database: subkey('database'), evidence: subkey('evidence') };
}
