import { hkdfSync } from 'node:crypto';

/** The keys of an open workspace, 32 bytes each for its purpose. */
export interface WorkspaceKeys {
  readonly database: Buffer;
  readonly evidence: Buffer;
}

const deriveKey = (masterKey: Uint8Array, purpose: keyof WorkspaceKeys) =>
  Buffer.from(hkdfSync('sha256', masterKey, new Uint8Array(0), `redress/1/${purpose}`, 32));

/** Derives the keys from the master key (HKDF-SHA256), which is zeroed: nothing else needs it. */
export function takeKeys(masterKey: Buffer): WorkspaceKeys {
  const keys = { database: deriveKey(masterKey, 'database'), evidence: deriveKey(masterKey, 'evidence') };
  masterKey.fill(0);
  return keys;
}

/** Overwrites the keys. */
export function forgetKeys({ database, evidence }: WorkspaceKeys): void {
  database.fill(0);
  evidence.fill(0);
}
