import { createHash } from 'node:crypto';

/** What the first entry of a chain has for the hash of the one before. */
export const beforeTheFirst = '0'.repeat(64);

/** The hash of an entry: over the hash of the one before and all that the entry says. SHA-256 of one JSON list, in hex. */
export function chainHash(previousHash: string, said: readonly (string | number | null)[]): string {
  return createHash('sha256')
    .update(JSON.stringify([previousHash, ...said]))
    .digest('hex');
}

/** The hash of what a line of the access log says, which can be emptied without breaking the chain. */
export function contentHash(salt: Uint8Array, said: readonly (string | number | null)[]): string {
  return chainHash(Buffer.from(salt).toString('hex'), said);
}
