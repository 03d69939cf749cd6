import { recordAccess } from './accessLog.ts';
import type { FailedOpeningsFile } from './failedOpeningsFile.ts';
import type { Database } from './openDatabase.ts';

/** Of a wrong try nobody knows whose it was. */
const nobody = '';

/** Moves wrong tries from their file into the access log of the workspace that was opened after them, and gives their times. */
export async function moveFailedOpenings(database: Database, file: FailedOpeningsFile): Promise<readonly string[]> {
  const times = await file.times();
  const countAt = database
    .prepare<[string], number>(`SELECT count(*) FROM access_log WHERE action = 'store.failedOpening' AND at = ?`)
    .pluck();
  database
    .transaction(() => {
      // Cut off before the file was removed, an earlier move may have written them already.
      const moved = new Map([...new Set(times)].map(at => [at, countAt.get(at) ?? 0]));
      for (const at of times) {
        const already = moved.get(at) ?? 0;
        if (already === 0) recordAccess(database, { at, actor: nobody, action: 'store.failedOpening' });
        else moved.set(at, already - 1);
      }
    })
    .immediate();
  await file.clear();
  return times;
}
