import type { Migration } from '../migration.ts';

/** Since when an archived claim is archived: from then the time runs for which it is kept. */
export const retentionTable: Migration = {
  version: 7,
  name: 'retention',
  up: database =>
    void database.exec(`
      CREATE TABLE archived_claim (
        claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
        archived_on TEXT NOT NULL
      ) STRICT;
      CREATE INDEX archived_claim_by_day ON archived_claim (archived_on, claim_id);

      -- Releases before this one wrote the time into the access log alone.
      INSERT INTO archived_claim (claim_id, archived_on)
        SELECT id, substr(coalesce(
          (SELECT max(at) FROM access_log WHERE claim_id = claim.id AND action = 'claims.archive'), updated_at
        ), 1, 10)
        FROM claim WHERE status = 'archived';
    `),
};
