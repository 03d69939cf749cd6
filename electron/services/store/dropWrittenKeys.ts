import { emptyWriteLog } from './emptyWriteLog.ts';
import { noteErasure } from './eraseDeleted.ts';
import type { Database } from './openDatabase.ts';

/** The keys of removed files also stand in the log of the last writes: empties it, or notes that this is left to do. */
export function dropWrittenKeys(database: Database): void {
  if (!emptyWriteLog(database)) noteErasure(database);
}
