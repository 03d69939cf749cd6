import { z } from 'zod';
import { keptClaimSchema } from '../../claims/keptClaimSchema.ts';
import { wordsOf } from '../../claims/wordsOf.ts';
import { jsonSchema } from '../jsonSchema.ts';
import type { Migration } from '../migration.ts';
import type { Database } from '../openDatabase.ts';

/** A claim that cannot be read is found by no word; it must not keep the others shut. */
const claimSchema = z.object({ number: z.int(), body: jsonSchema.pipe(keptClaimSchema).nullable().catch(null) });

/** How many claims are read at a time: thousands of them need not fit into memory. */
const claimsAtATime = 100;

/** Indexes the claims that are there already, some at a time. */
function indexClaims(database: Database): void {
  const insert = database.prepare('INSERT INTO claim_words (number, words) VALUES (?, ?)');
  const next = database.prepare(
    `SELECT number, body FROM claim_listing JOIN claim ON id = claim_id
     WHERE number > ? ORDER BY number LIMIT ${claimsAtATime}`,
  );
  let last: number | undefined = 0;
  while (last !== undefined) {
    const claims = z.array(claimSchema).parse(next.all(last));
    for (const { number, body } of claims) insert.run(number, body === null ? '' : wordsOf(body));
    last = claims.at(-1)?.number;
  }
}

/**
 * What lists show of a claim, apart from its body, which a list would read at the price of a page of the file for every row; and the
 * words by which claims are found. All of it is derived. What was derived of a claim's days before is derived anew.
 */
export const claimSearchTables: Migration = {
  version: 6,
  name: 'claimSearch',
  up(database) {
    database.exec(`
      DROP TABLE claim_outlook;

      CREATE TABLE claim_listing (
        number INTEGER PRIMARY KEY,
        claim_id TEXT NOT NULL UNIQUE REFERENCES claim (id) ON DELETE CASCADE,
        jurisdiction TEXT NOT NULL,
        title TEXT NOT NULL,
        status TEXT NOT NULL,
        revision INTEGER NOT NULL,
        updated_at TEXT NOT NULL,
        -- What the rest was derived from, with the claim; empty until it was.
        pack_version TEXT NOT NULL DEFAULT '',
        assessed_on TEXT NOT NULL DEFAULT '',
        open_questions INTEGER NOT NULL DEFAULT 0,
        -- The day of next_deadline; a claim without one sorts last.
        due TEXT NOT NULL DEFAULT '9999-12-31',
        -- JSON.
        next_deadline TEXT
      ) STRICT;
      CREATE INDEX claim_listing_by_due ON claim_listing (status DESC, due, updated_at DESC);
      CREATE TRIGGER claim_is_listed AFTER INSERT ON claim
        BEGIN
          INSERT INTO claim_listing (claim_id, jurisdiction, title, status, revision, updated_at)
            VALUES (NEW.id, NEW.jurisdiction, NEW.title, NEW.status, NEW.revision, NEW.updated_at);
        END;
      CREATE TRIGGER claim_is_listed_anew AFTER UPDATE OF title, status, revision, updated_at ON claim
        BEGIN
          UPDATE claim_listing
            SET title = NEW.title, status = NEW.status, revision = NEW.revision, updated_at = NEW.updated_at
            WHERE claim_id = NEW.id;
        END;

      -- JSON; as old as the rest of the listing.
      CREATE TABLE claim_deadlines (
        claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
        deadlines TEXT NOT NULL
      ) STRICT;

      -- Folded words, each once, parted by blanks: the tokenizer has nothing left to decide.
      CREATE TABLE claim_words (
        number INTEGER PRIMARY KEY REFERENCES claim_listing (number) ON DELETE CASCADE,
        words TEXT NOT NULL
      ) STRICT;
      CREATE VIRTUAL TABLE claim_index USING fts5(
        words, content='claim_words', content_rowid='number',
        tokenize='ascii', detail=none, columnsize=0, prefix='1 2 3 4 5'
      );
      CREATE TRIGGER words_are_indexed AFTER INSERT ON claim_words
        BEGIN
          INSERT INTO claim_index (rowid, words) VALUES (NEW.number, NEW.words);
        END;
      CREATE TRIGGER words_are_indexed_anew AFTER UPDATE ON claim_words
        BEGIN
          INSERT INTO claim_index (claim_index, rowid, words) VALUES ('delete', OLD.number, OLD.words);
          INSERT INTO claim_index (rowid, words) VALUES (NEW.number, NEW.words);
        END;
      CREATE TRIGGER words_are_indexed_no_more AFTER DELETE ON claim_words
        BEGIN
          INSERT INTO claim_index (claim_index, rowid, words) VALUES ('delete', OLD.number, OLD.words);
        END;

      INSERT INTO claim_listing (claim_id, jurisdiction, title, status, revision, updated_at)
        SELECT id, jurisdiction, title, status, revision, updated_at FROM claim ORDER BY updated_at, id;
    `);
    indexClaims(database);
  },
};
