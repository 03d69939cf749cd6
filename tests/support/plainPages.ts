import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHeader } from '../../electron/services/vault/header.ts';
import { takeKeys } from '../../electron/services/vault/workspaceKeys.ts';
import { unwrapMasterKey } from '../../electron/services/vault/wrapMasterKey.ts';
import type { Place } from './canaries.ts';
import { decryptPages, decryptWal } from './decryptPages.ts';

/** The key of a workspace's database, for somebody who has its passphrase. */
export async function databaseKey(workspaceFolder: string, passphrase: string): Promise<Uint8Array> {
  const { slots } = parseHeader(readFileSync(join(workspaceFolder, 'header.json'), 'utf8'));
  const slot = slots.find(({ kind }) => kind === 'passphrase');
  const masterKey = slot && (await unwrapMasterKey(slot, Buffer.from(passphrase)));
  if (masterKey === undefined) throw new Error('not the passphrase of this workspace');
  return takeKeys(masterKey).database;
}

/** Every database file and write-ahead log of a workspace folder in clear, as somebody with its passphrase and no program could read them. */
export async function plainPages(workspaceFolder: string, passphrase: string): Promise<readonly Place[]> {
  const key = await databaseKey(workspaceFolder, passphrase);
  return readdirSync(workspaceFolder)
    .filter(name => name.endsWith('.db'))
    .flatMap(name => {
      const log = join(workspaceFolder, `${name}-wal`);
      return [
        { name, bytes: decryptPages(readFileSync(join(workspaceFolder, name)), key) },
        ...(existsSync(log) ? [{ name: `${name}-wal`, bytes: decryptWal(readFileSync(log), key) }] : []),
      ];
    });
}
