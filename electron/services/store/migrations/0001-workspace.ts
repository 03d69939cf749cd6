import type { Migration } from '../migration.ts';

/** The tables of the first release. Days and instants are ISO text; `body` columns are JSON documents with their own schemas. */
export const workspaceTables: Migration = {
  version: 1,
  name: 'workspace',
  up: database =>
    void database.exec(`
      CREATE TABLE claim (
        id TEXT PRIMARY KEY,
        jurisdiction TEXT NOT NULL,
        title TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('open', 'archived')),
        revision INTEGER NOT NULL CHECK (revision > 0),
        updated_at TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX claim_by_updated_at ON claim (updated_at DESC);

      -- Derived from a claim, its pack and a day; may be emptied at any time.
      CREATE TABLE claim_outlook (
        claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        pack_version TEXT NOT NULL,
        assessed_on TEXT NOT NULL,
        next_deadline TEXT,
        open_questions INTEGER NOT NULL
      ) STRICT;

      -- claim_id is null between the upload of a file and the change that attaches it.
      CREATE TABLE evidence (
        id TEXT PRIMARY KEY,
        claim_id TEXT REFERENCES claim (id) ON DELETE CASCADE,
        key BLOB NOT NULL,
        sha256 TEXT NOT NULL,
        media_type TEXT NOT NULL,
        byte_count INTEGER NOT NULL,
        page_count INTEGER NOT NULL,
        received_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX evidence_by_claim ON evidence (claim_id);

      CREATE TABLE export_record (
        id TEXT PRIMARY KEY,
        claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
        made_at TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX export_record_by_claim ON export_record (claim_id, made_at DESC);

      -- The bytes lie sealed in exports/ under the name in \`file\`.
      CREATE TABLE export_file (
        export_id TEXT NOT NULL REFERENCES export_record (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        file TEXT NOT NULL UNIQUE,
        key BLOB NOT NULL,
        PRIMARY KEY (export_id, name)
      ) STRICT;

      CREATE TABLE journal (
        claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        changes TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (claim_id, revision)
      ) STRICT;
      CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
      -- Entries go with their claim and in no other way.
      CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
        WHEN EXISTS (SELECT 1 FROM claim WHERE id = OLD.claim_id)
        BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

      -- Ids without reference: what was done stays known when the claim is gone.
      CREATE TABLE access_log (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        claim_id TEXT
      ) STRICT;

      CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    `),
};
