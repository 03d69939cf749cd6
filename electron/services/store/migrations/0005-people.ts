import type { Migration } from '../migration.ts';

/** Who each key slot belongs to. Filled at every opening from the header, which holds no names. */
export const peopleTable: Migration = {
  version: 5,
  name: 'people',
  up: database =>
    void database.exec(`
      CREATE TABLE person (
        slot_id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('passphrase', 'recovery')),
        name TEXT NOT NULL
      ) STRICT;
    `),
};
