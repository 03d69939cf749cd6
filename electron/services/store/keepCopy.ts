import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import type { Database } from './openDatabase.ts';
import { ifDiskKnowsSync } from './privateFiles.ts';

function syncFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Copies the database beside itself, encrypted with the same key, as `workspace-v1-2026-11-21.db`: what a migration starts from. It has
 * that name only once it is whole.
 */
export function keepCopy(database: Database, folder: string, version: number, today: IsoDate): void {
  const copy = join(folder, `workspace-v${version}-${today}.db`);
  const unfinished = `${copy}.new`;
  // An earlier try may have left its own.
  rmSync(unfinished, { force: true });
  const handle = openSync(unfinished, 'wx', 0o600);
  try {
    ifDiskKnowsSync(() => fchmodSync(handle, 0o600));
    database.prepare('VACUUM INTO ?').run(unfinished);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, copy);
  // Windows has no handle for a folder and keeps names by itself.
  if (process.platform !== 'win32') syncFile(folder);
}
