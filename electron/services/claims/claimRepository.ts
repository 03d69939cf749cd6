import { z } from 'zod';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { Claim, ClaimId } from '../../../shared/domain/claim.ts';
import { jsonSchema } from '../store/jsonSchema.ts';
import type { Database } from '../store/openDatabase.ts';
import { keptClaimSchema } from './keptClaimSchema.ts';
import { listingRepository } from './listingRepository.ts';

const rowSchema = z.object({ revision: z.int(), body: jsonSchema.pipe(keptClaimSchema) });

/** A claim and the number of its last change. */
export interface KeptClaim {
  readonly claim: Claim;
  readonly revision: number;
}

const notFound = (claimId: ClaimId) => new AppError('notFound', { what: 'claim', id: claimId });

/** Rows of the table `claim`; lists and searches follow them in the same transaction. */
export function claimRepository(database: Database) {
  const find = (claimId: ClaimId): unknown => {
    const row = database.prepare('SELECT revision, body FROM claim WHERE id = ?').get(claimId);
    if (row === undefined) throw notFound(claimId);
    return row;
  };
  return {
    /** Throws notFound, and storeDamaged where what is kept is no claim. */
    load(claimId: ClaimId): KeptClaim {
      const { data: row } = rowSchema.safeParse(find(claimId));
      if (row === undefined) throw new AppError('storeDamaged', { part: 'claim' });
      return { claim: row.body, revision: row.revision };
    },
    /** Nothing where what is kept is no claim. Throws notFound. */
    loadReadable(claimId: ClaimId): Claim | undefined {
      return rowSchema.safeParse(find(claimId)).data?.body;
    },
    insert({ claim, revision }: KeptClaim, updatedAt: string): void {
      database
        .prepare(
          `INSERT INTO claim (id, jurisdiction, title, status, revision, updated_at, body)
           VALUES (?, ?, ?, 'open', ?, ?, ?)`,
        )
        .run(claim.claimId, claim.jurisdiction, claim.title, revision, updatedAt, JSON.stringify(claim));
      listingRepository(database).keepWords(claim);
    },
    save({ claim, revision }: KeptClaim, updatedAt: string): void {
      database
        .prepare('UPDATE claim SET title = ?, revision = ?, updated_at = ?, body = ? WHERE id = ?')
        .run(claim.title, revision, updatedAt, JSON.stringify(claim), claim.claimId);
      listingRepository(database).keepWords(claim);
    },
    /** Throws notFound. */
    setStatus(claimId: ClaimId, status: 'open' | 'archived'): void {
      const { changes } = database.prepare('UPDATE claim SET status = ? WHERE id = ?').run(status, claimId);
      if (changes === 0) throw notFound(claimId);
    },
    /** Takes the journal, the evidence rows, the export records and the words it was found by with it. Throws notFound. */
    remove(claimId: ClaimId): void {
      const { changes } = database.prepare('DELETE FROM claim WHERE id = ?').run(claimId);
      if (changes === 0) throw notFound(claimId);
      listingRepository(database).forgetWords();
    },
  };
}
