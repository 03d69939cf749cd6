import SqliteDatabase from 'better-sqlite3';
import { hasCode } from './hasCode.ts';
import { createPrivateFile } from './privateFiles.ts';
import { requireRuntime } from './requireRuntime.ts';

requireRuntime(process.versions.node);

async function ensureFile(file: string): Promise<void> {
  try {
    await (await createPrivateFile(file)).close();
  } catch (cause) {
    if (!hasCode(cause, ['EEXIST'])) throw cause;
  }
}

/**
 * Keeps every other process out of a workspace until the returned function is called or this process ends, however it ends.
 * The lock is SQLite's own on an empty file, so the system gives it up with the process. Throws SQLITE_BUSY, which is storeInUse.
 */
export async function holdFolder(lockFile: string): Promise<() => void> {
  await ensureFile(lockFile);
  const lock = new SqliteDatabase(lockFile, { timeout: 0 });
  try {
    lock.pragma('journal_mode=MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw cause;
  }
  return () => lock.close();
}
