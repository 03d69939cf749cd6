import { decryptPdf } from './decryptPdf.ts';

/** A file of ours without the password that it was just given, with all its fields. Throws Error where it does not open. */
export async function unlockPdf(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const plain = await decryptPdf(bytes, password);
  if (plain === undefined) throw new Error('a file of ours does not open');
  return plain;
}
