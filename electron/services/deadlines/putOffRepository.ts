import { isoDateSchema, type IsoDate } from '../../../shared/domain/isoDate.ts';
import type { Database } from '../store/openDatabase.ts';

const name = 'remindersPutOffOn';

/** The row of the table `setting` that holds the last day on which the reminders were put away. */
export function putOffRepository(database: Database) {
  return {
    day(): IsoDate | undefined {
      const value = database.prepare('SELECT value FROM setting WHERE name = ?').pluck().get(name);
      return isoDateSchema.optional().parse(value);
    },
    save(day: IsoDate): void {
      database.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)').run(name, day);
    },
  };
}
