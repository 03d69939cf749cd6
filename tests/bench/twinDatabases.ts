import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { migrate } from '../../electron/services/store/migrate.ts';
import { migrations } from '../../electron/services/store/migrations/index.ts';
import { openDatabase, writableSettings, type Database } from '../../electron/services/store/openDatabase.ts';

/** The same tables twice: as a workspace has them, and without a key. */
export interface TwinDatabases {
  readonly encrypted: Database;
  readonly plain: Database;
}

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

/** Makes both in a folder, with the newest tables and nothing in them. */
export function createTwins(folder: string): TwinDatabases {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'encrypted.db');
  closeSync(openSync(file, 'wx', 0o600));
  const encrypted = openDatabase(file, Buffer.alloc(32, 7));
  migrate(encrypted, migrations, nothingToCopy);
  return { encrypted, plain: openPlain(join(folder, 'plain.db')) };
}
