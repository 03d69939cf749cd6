import { z } from 'zod';
import { AppError } from '../../../shared/bridge/appError.ts';
import { claimIdSchema, packNameSchema, type Claim, type ClaimId } from '../../../shared/domain/claim.ts';
import { upgradeClaim } from '../../../shared/domain/upgradeClaim.ts';
import type { Database } from '../store/openDatabase.ts';

const rowSchema = z.object({
  id: claimIdSchema,
  jurisdiction: packNameSchema,
  title: z.string(),
  status: z.enum(['open', 'archived']),
  revision: z.int(),
  updated_at: z.string(),
});
const bodySchema = rowSchema.extend({ body: z.string() });

/** A claim and the number of its last change. */
export interface KeptClaim {
  readonly claim: Claim;
  readonly revision: number;
}

/** What is known of a claim without reading it. */
export interface ClaimHead {
  readonly claimId: ClaimId;
  readonly jurisdiction: string;
  readonly title: string;
  readonly status: 'open' | 'archived';
  readonly revision: number;
  readonly updatedAt: string;
}

function toHead(row: unknown): ClaimHead {
  const { id, updated_at, ...head } = rowSchema.parse(row);
  return { ...head, claimId: id, updatedAt: updated_at };
}

const notFound = (claimId: ClaimId) => new AppError('notFound', { what: 'claim', id: claimId });

/** Rows of the table `claim`. */
export function claimRepository(database: Database) {
  return {
    /** Throws notFound. */
    load(claimId: ClaimId): KeptClaim {
      const row = database.prepare('SELECT * FROM claim WHERE id = ?').get(claimId);
      if (row === undefined) throw notFound(claimId);
      const { body, revision } = bodySchema.parse(row);
      return { claim: upgradeClaim(JSON.parse(body)), revision };
    },
    insert({ claim, revision }: KeptClaim, updatedAt: string): void {
      database
        .prepare(
          `INSERT INTO claim (id, jurisdiction, title, status, revision, updated_at, body)
           VALUES (?, ?, ?, 'open', ?, ?, ?)`,
        )
        .run(claim.claimId, claim.jurisdiction, claim.title, revision, updatedAt, JSON.stringify(claim));
    },
    save({ claim, revision }: KeptClaim, updatedAt: string): void {
      database
        .prepare('UPDATE claim SET title = ?, revision = ?, updated_at = ?, body = ? WHERE id = ?')
        .run(claim.title, revision, updatedAt, JSON.stringify(claim), claim.claimId);
    },
    /** Throws notFound. */
    setStatus(claimId: ClaimId, status: ClaimHead['status']): void {
      const { changes } = database.prepare('UPDATE claim SET status = ? WHERE id = ?').run(status, claimId);
      if (changes === 0) throw notFound(claimId);
    },
    /** Takes the journal, the evidence rows and the export records with it. Throws notFound. */
    remove(claimId: ClaimId): void {
      const { changes } = database.prepare('DELETE FROM claim WHERE id = ?').run(claimId);
      if (changes === 0) throw notFound(claimId);
    },
    /** Last changed first. */
    heads(): readonly ClaimHead[] {
      return database
        .prepare('SELECT id, jurisdiction, title, status, revision, updated_at FROM claim ORDER BY updated_at DESC, id')
        .all()
        .map(toHead);
    },
  };
}
