import { lastBackupSchema, type LastBackup } from '../../../shared/bridge/backup.ts';
import { isoDateSchema, type IsoDate } from '../../../shared/domain/isoDate.ts';
import type { Database } from '../store/openDatabase.ts';

const lastName = 'lastBackup';
const putOffName = 'backupPutOffUntil';

/** The rows of the table `setting` that hold the last backup, and the day before which nobody wants to be reminded of the next. */
export function lastBackupRepository(database: Database) {
  const read = (name: string) => database.prepare('SELECT value FROM setting WHERE name = ?').pluck().get(name);
  const write = (name: string, value: string) =>
    void database.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)').run(name, value);
  return {
    last(): LastBackup | null {
      const value = read(lastName);
      return typeof value === 'string' ? lastBackupSchema.parse(JSON.parse(value)) : null;
    },
    save: (last: LastBackup) => write(lastName, JSON.stringify(last)),
    putOffUntil: (): IsoDate | undefined => isoDateSchema.optional().parse(read(putOffName)),
    putOff: (until: IsoDate) => write(putOffName, until),
  };
}
