import { z } from 'zod';
import type { Slot } from '../vault/header.ts';
import type { Database } from './openDatabase.ts';

const rowSchema = z.object({ slot_id: z.string(), kind: z.enum(['passphrase', 'recovery']), name: z.string() });

/** Who a key slot belongs to. The name lies only here, encrypted: the header, which anyone can read, knows ids. */
export interface SlotOwner {
  readonly slot: string;
  readonly kind: Slot['kind'];
  /** Empty where nobody gave one, and for the recovery code. */
  readonly name: string;
}

/** The table `person`: every slot that ever opened the workspace. Who is gone stays named, so that history says who it was. */
export function personRepository(database: Database) {
  return {
    all: (): readonly SlotOwner[] =>
      database
        .prepare('SELECT slot_id, kind, name FROM person ORDER BY rowid')
        .all()
        .map(row => rowSchema.parse(row))
        .map(({ slot_id, ...owner }) => ({ slot: slot_id, ...owner })),

    /** Notes slots that are not known yet. */
    note(slots: readonly Pick<Slot, 'id' | 'kind'>[]): void {
      const insert = database.prepare(`INSERT OR IGNORE INTO person (slot_id, kind, name) VALUES (?, ?, '')`);
      for (const { id, kind } of slots) insert.run(id, kind);
    },

    /** Only of a slot that never opened anything. */
    forget(slot: string): void {
      database.prepare('DELETE FROM person WHERE slot_id = ?').run(slot);
    },

    name(slot: string, name: string): void {
      database.prepare('UPDATE person SET name = ? WHERE slot_id = ?').run(name, slot);
    },
  };
}
