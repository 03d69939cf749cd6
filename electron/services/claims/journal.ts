import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import { claimChangeSchema, type ClaimChange } from '../../../shared/domain/claimChange.ts';
import type { Database } from '../store/openDatabase.ts';

/** What was changed in a claim, when, and with which key slot. */
export interface JournalEntry {
  readonly claimId: ClaimId;
  readonly revision: number;
  readonly at: string;
  readonly actor: string;
  readonly changes: readonly ClaimChange[];
}

const rowSchema = z.object({
  revision: z.int(),
  at: z.string(),
  actor: z.string(),
  changes: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
});

const beforeTheFirst = '0'.repeat(64);

function hashOf(previousHash: string, { claimId, revision, at, actor }: JournalEntry, changes: string): string {
  return createHash('sha256')
    .update(JSON.stringify([previousHash, claimId, revision, at, actor, changes]))
    .digest('hex');
}

/** Adds an entry to its claim's chain: each entry holds the hash of the one before. */
export function appendToJournal(database: Database, entry: JournalEntry): void {
  const { claimId, revision, at, actor } = entry;
  const changes = JSON.stringify(entry.changes);
  const previousHash =
    database
      .prepare<[string], string>('SELECT hash FROM journal WHERE claim_id = ? ORDER BY revision DESC LIMIT 1')
      .pluck()
      .get(claimId) ?? beforeTheFirst;
  database
    .prepare(
      `INSERT INTO journal (claim_id, revision, at, actor, changes, previous_hash, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(claimId, revision, at, actor, changes, previousHash, hashOf(previousHash, entry, changes));
}

/** A claim's entries, oldest first. Throws storeDamaged where one was changed, taken out or put in. */
export function readJournal(database: Database, claimId: ClaimId): readonly JournalEntry[] {
  let previousHash = beforeTheFirst;
  return database
    .prepare('SELECT * FROM journal WHERE claim_id = ? ORDER BY revision')
    .all(claimId)
    .map(row => {
      const { revision, at, actor, changes, previous_hash, hash } = rowSchema.parse(row);
      const entry = { claimId, revision, at, actor, changes: z.array(claimChangeSchema).parse(JSON.parse(changes)) };
      if (previous_hash !== previousHash || hash !== hashOf(previousHash, entry, changes)) {
        throw new AppError('storeDamaged', { part: 'database' });
      }
      previousHash = hash;
      return entry;
    });
}
