import { hkdfSync } from 'node:crypto';

/** A key for one purpose, 32 bytes, from the workspace's master key (HKDF-SHA256). The caller zeroes it. */
export function deriveSubkey(masterKey: Uint8Array, purpose: 'database' | 'evidence'): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, new Uint8Array(0), `redress/1/${purpose}`, 32));
}
