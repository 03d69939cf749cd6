import { z } from 'zod';
import type { Database } from './openDatabase.ts';

const outcomeSchema = z.tuple([z.object({ busy: z.int() })]);

/** Moves the log of the last writes into the pages and empties it. False where somebody who still reads from it kept it from that. */
export function emptyWriteLog(database: Database): boolean {
  const [{ busy }] = outcomeSchema.parse(database.pragma('wal_checkpoint(TRUNCATE)'));
  return busy === 0;
}
