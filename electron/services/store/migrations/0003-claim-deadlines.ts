import type { Migration } from '../migration.ts';

/** The days of every claim, kept with what else lists show. Nothing is lost with the old rows: they are derived anew. */
export const claimDeadlinesTable: Migration = {
  version: 3,
  name: 'claimDeadlines',
  up: database =>
    void database.exec(`
      DROP TABLE claim_outlook;
      -- Derived from a claim, its pack and a day; may be emptied at any time. \`deadlines\` is JSON.
      CREATE TABLE claim_outlook (
        claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        pack_version TEXT NOT NULL,
        assessed_on TEXT NOT NULL,
        next_deadline TEXT,
        open_questions INTEGER NOT NULL,
        deadlines TEXT NOT NULL
      ) STRICT;
    `),
};
