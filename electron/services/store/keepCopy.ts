import { closeSync, fchmodSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import type { Database } from './openDatabase.ts';

/** Copies the database beside itself, encrypted with the same key, as `workspace-v1-2026-11-21.db`: what a migration starts from. */
export function keepCopy(database: Database, folder: string, version: number, today: IsoDate): void {
  const copy = join(folder, `workspace-v${version}-${today}.db`);
  // An earlier try of today may have left its own.
  rmSync(copy, { force: true });
  const handle = openSync(copy, 'wx', 0o600);
  fchmodSync(handle, 0o600);
  closeSync(handle);
  database.prepare('VACUUM INTO ?').run(copy);
}
