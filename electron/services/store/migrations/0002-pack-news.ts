import type { Migration } from '../migration.ts';

/** What a claim came to when it was last assessed, and what new versions of its pack changed. `body` columns are JSON. */
export const packNewsTables: Migration = {
  version: 2,
  name: 'packNews',
  up: database =>
    void database.exec(`
      -- Not derived: the pack that gave it may be gone.
      CREATE TABLE last_results (
        claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
        body TEXT NOT NULL
      ) STRICT;

      CREATE TABLE pack_news (
        number INTEGER PRIMARY KEY,
        claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX pack_news_by_claim ON pack_news (claim_id, number);
    `),
};
