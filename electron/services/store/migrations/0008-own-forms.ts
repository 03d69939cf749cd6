import type { Migration } from '../migration.ts';

/** Forms of authorities that the office itself mapped to questions. Each template lies sealed among the files of exports. */
export const ownFormTable: Migration = {
  version: 8,
  name: 'ownForm',
  up: database =>
    void database.exec(`
      CREATE TABLE own_form (
        id TEXT PRIMARY KEY,
        jurisdiction TEXT NOT NULL,
        file TEXT NOT NULL UNIQUE,
        key BLOB NOT NULL,
        saved_at TEXT NOT NULL,
        -- JSON: the mapping and what stands in the template.
        body TEXT NOT NULL
      ) STRICT;
    `),
};
