import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { beforeTheFirst, chainHash, contentHash } from '../chain.ts';
import { jsonSchema } from '../jsonSchema.ts';
import type { Migration } from '../migration.ts';
import type { Database } from '../openDatabase.ts';

const lineSchema = z.object({
  number: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  claim_id: z.string().nullable(),
});
const claimSchema = z.object({
  id: z.string(),
  revision: z.int(),
  updated_at: z.string(),
  /** Nothing where it cannot be read. */
  body: jsonSchema.pipe(z.looseObject({})).optional().catch(undefined),
});
const endSchema = z.object({ number: z.int(), hash: z.string() });

type Line = z.infer<typeof lineSchema> & { readonly claimHead: string | null };

/** Each line with the hash of the one before it. */
function chainLines(database: Database, lines: Iterable<Line>): void {
  const insert = database.prepare(
    `INSERT INTO access_log
     (number, at, actor, action, claim_id, claim_head, salt, content_hash, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let previousHash = beforeTheFirst;
  for (const { number, at, actor, action, claim_id, claimHead } of lines) {
    const salt = randomBytes(16);
    const said = contentHash(salt, [at, actor, action, claim_id, null, claimHead]);
    const hash = chainHash(previousHash, [number, said]);
    insert.run(number, at, actor, action, claim_id, claimHead, salt, said, previousHash, hash);
    previousHash = hash;
  }
}

/**
 * Writes into a claim's journal the claim as it is, so that it can be told from there without what came before. Gives the new end; none
 * of a claim that cannot be read, which a check of the histories names then.
 */
function writeStart(database: Database, claim: z.infer<typeof claimSchema>): string | null {
  const { id, revision, updated_at, body } = claim;
  if (body === undefined) return null;
  const last = database
    .prepare('SELECT number, hash FROM journal WHERE claim_id = ? ORDER BY number DESC LIMIT 1')
    .get(id);
  const end = last === undefined ? { number: 0, hash: beforeTheFirst } : endSchema.parse(last);
  const number = end.number + 1;
  const start = { ...body, drafts: {} };
  const details = JSON.stringify({ on: updated_at.slice(0, 10), start });
  // Nobody's: the entry was made by the release that brought it.
  const actor = '';
  const hash = chainHash(end.hash, [id, revision, updated_at, actor, '[]', number, details]);
  database
    .prepare(
      `INSERT INTO journal (claim_id, number, revision, at, actor, changes, details, previous_hash, hash)
       VALUES (?, ?, ?, ?, ?, '[]', ?, ?, ?)`,
    )
    .run(id, number, revision, updated_at, actor, details, end.hash, hash);
  return `${number}:${hash}`;
}

/** The lines there are, and one more for each claim. Claims are read one at a time: thousands of them need not fit into memory. */
function* linesOf(database: Database, lines: readonly z.infer<typeof lineSchema>[]): Generator<Line> {
  let number = 0;
  for (const line of lines) {
    yield { ...line, claimHead: null };
    number = line.number;
  }
  const ids = database.prepare('SELECT id FROM claim ORDER BY updated_at, id').pluck().all();
  const find = database.prepare('SELECT id, revision, updated_at, body FROM claim WHERE id = ?');
  for (const id of ids) {
    const claim = claimSchema.parse(find.get(id));
    number += 1;
    const claimHead = writeStart(database, claim);
    yield { number, at: claim.updated_at, actor: '', action: 'history.begin', claim_id: claim.id, claimHead };
  }
}

/**
 * The journal numbers its entries and has room for reasons, sums and what was taken back; the access log becomes a chain that holds the
 * end of every claim's. Entries and lines from before stay as they are.
 */
export const historyTables: Migration = {
  version: 4,
  name: 'history',
  up(database) {
    database.exec(`
      ALTER TABLE journal RENAME TO unnumbered;
      CREATE TABLE journal (
        claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
        -- 1, 2, 3 and so on within its claim. Revisions have gaps: what is only typed has no entry.
        number INTEGER NOT NULL CHECK (number > 0),
        revision INTEGER NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        changes TEXT NOT NULL,
        -- JSON; null in entries from before this table.
        details TEXT,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (claim_id, number)
      ) STRICT;
      INSERT INTO journal (claim_id, number, revision, at, actor, changes, previous_hash, hash)
        SELECT claim_id, row_number() OVER (PARTITION BY claim_id ORDER BY revision),
          revision, at, actor, changes, previous_hash, hash FROM unnumbered;
      DROP TABLE unnumbered;
      CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
      -- Entries go with their claim and in no other way.
      CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
        WHEN EXISTS (SELECT 1 FROM claim WHERE id = OLD.claim_id)
        BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

      ALTER TABLE access_log RENAME TO unchained;
      -- The lines of a claim are emptied with it: what they said is gone, the chain of hashes stays.
      CREATE TABLE access_log (
        -- Never given twice: a line that is cut off the end leaves its number missing.
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT,
        actor TEXT,
        action TEXT,
        claim_id TEXT,
        details TEXT,
        claim_head TEXT,
        -- Random: without it nobody can guess from its hash what an emptied line said.
        salt BLOB,
        content_hash TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        CHECK (salt IS NULL OR (at IS NOT NULL AND actor IS NOT NULL AND action IS NOT NULL)),
        CHECK (salt IS NOT NULL OR coalesce(at, actor, action, claim_id, details, claim_head) IS NULL)
      ) STRICT;
      CREATE INDEX access_log_by_head ON access_log (claim_id, number, claim_head) WHERE claim_head IS NOT NULL;
    `);
    const lines = database.prepare('SELECT * FROM unchained ORDER BY number').all();
    chainLines(database, linesOf(database, z.array(lineSchema).parse(lines)));
    database.exec(`
      DROP TABLE unchained;
      CREATE TRIGGER access_log_is_not_rewritten BEFORE UPDATE ON access_log
        WHEN NEW.salt IS NOT NULL OR NEW.number <> OLD.number OR NEW.content_hash <> OLD.content_hash
          OR NEW.previous_hash <> OLD.previous_hash OR NEW.hash <> OLD.hash
        BEGIN SELECT RAISE(ABORT, 'access_log is append-only'); END;
      CREATE TRIGGER access_log_is_not_shortened BEFORE DELETE ON access_log
        BEGIN SELECT RAISE(ABORT, 'access_log is append-only'); END;
    `);
  },
};
