import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { migrate } from '../../electron/services/store/migrate.ts';
import { migrations } from '../../electron/services/store/migrations/index.ts';
import { openDatabase, writableSettings, type Database } from '../../electron/services/store/openDatabase.ts';

const nothingToCopy = () => {};

/** A folder that is gone when the work is done; on a disk wherever temporary files are. */
export async function inFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The driver without a key: its own SQLite, with the same settings. */
export function openPlain(file: string): Database {
  const database = new SqliteDatabase(file);
  for (const setting of writableSettings) database.pragma(setting);
  migrate(database, migrations, nothingToCopy);
  return database;
}

/** Opens one with a key, the tables of a workspace. */
export function openEncrypted(file: string): Database {
  // The driver opens no file that is not there; an empty one becomes a database.
  writeFileSync(file, '', { flag: 'a' });
  const database = openDatabase(file, Buffer.alloc(32, 7));
  migrate(database, migrations, nothingToCopy);
  return database;
}
