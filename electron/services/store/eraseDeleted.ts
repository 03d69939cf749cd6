import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyWriteLog } from './emptyWriteLog.ts';
import type { Database } from './openDatabase.ts';
import { syncFolder } from './privateFiles.ts';

const noted = 'toErase';
/** What the note says once an opening has tried. */
const tried = 'tried';
/** What a migration starts from is kept beside the database (keepCopy.ts). */
const keptCopy = /^workspace-v\d+-\d{4}-\d{2}-\d{2}\.db$/;

const noteOf = (database: Database): unknown =>
  database.prepare('SELECT value FROM setting WHERE name = ?').pluck().get(noted);

/** Notes that something was deleted which has to be erased; inside the transaction of the deletion, so that a crash does not forget it. */
export function noteErasure(database: Database): void {
  writeNote(database, '');
}

function writeNote(database: Database, value: string): void {
  database.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)').run(noted, value);
}

/** As `eraseDeleted`, at an opening: no second time where the first ended the whole program, which would keep everybody out. */
export async function eraseAtOpening(database: Database, folder: string): Promise<void> {
  if (noteOf(database) !== '') return;
  writeNote(database, tried);
  try {
    await eraseDeleted(database, folder);
  } catch (cause) {
    writeNote(database, '');
    throw cause;
  }
}

/**
 * Erases what was deleted since the last time; does nothing where nothing was noted. The database is written anew: rows move about as
 * it grows, and what is overwritten at their last place may still stand at an earlier one. The write-ahead log is emptied, and the
 * copies that migrations kept are removed, since they hold it all. The note stays while somebody who reads keeps the log from that.
 */
export async function eraseDeleted(database: Database, folder: string): Promise<void> {
  if (noteOf(database) === undefined) return;
  const copies = (await readdir(folder)).filter(name => keptCopy.test(name));
  for (const name of copies) await rm(join(folder, name), { force: true });
  await syncFolder(folder);
  database.exec('VACUUM');
  if (!emptyWriteLog(database)) return;
  database.prepare('DELETE FROM setting WHERE name = ?').run(noted);
  emptyWriteLog(database);
}
