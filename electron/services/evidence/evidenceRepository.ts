import { z } from 'zod';
import {
  claimIdSchema,
  evidenceDocumentSchema,
  evidenceIdSchema,
  type ClaimId,
  type EvidenceId,
} from '../../../shared/domain/claim.ts';
import type { Database } from '../store/openDatabase.ts';

const rowSchema = z.object({
  id: evidenceIdSchema,
  claim_id: claimIdSchema.nullable(),
  key: z.instanceof(Uint8Array),
  sha256: z.string(),
  media_type: evidenceDocumentSchema.shape.mediaType,
  byte_count: z.int(),
  page_count: z.int(),
});

/** A file that lies sealed in the workspace. `claimId` is null until a change attaches it. */
export interface KeptEvidence {
  readonly evidenceId: EvidenceId;
  readonly claimId: ClaimId | null;
  readonly key: Uint8Array;
  readonly sha256: string;
  readonly mediaType: z.infer<typeof evidenceDocumentSchema>['mediaType'];
  readonly byteCount: number;
  readonly pageCount: number;
}

function toKept(row: unknown): KeptEvidence {
  const { id, claim_id, key, sha256, media_type, byte_count, page_count } = rowSchema.parse(row);
  return {
    evidenceId: id,
    claimId: claim_id,
    key,
    sha256,
    mediaType: media_type,
    byteCount: byte_count,
    pageCount: page_count,
  };
}

/** Rows of the table `evidence`. */
export function evidenceRepository(database: Database) {
  return {
    insert(kept: KeptEvidence, receivedAt: string): void {
      database
        .prepare(
          `INSERT INTO evidence (id, claim_id, key, sha256, media_type, byte_count, page_count, received_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          kept.evidenceId,
          kept.claimId,
          kept.key,
          kept.sha256,
          kept.mediaType,
          kept.byteCount,
          kept.pageCount,
          receivedAt,
        );
    },
    find(evidenceId: EvidenceId): KeptEvidence | undefined {
      const row = database.prepare('SELECT * FROM evidence WHERE id = ?').get(evidenceId);
      return row === undefined ? undefined : toKept(row);
    },
    attach(evidenceId: EvidenceId, claimId: ClaimId): void {
      database.prepare('UPDATE evidence SET claim_id = ? WHERE id = ?').run(claimId, evidenceId);
    },
    remove(evidenceId: EvidenceId): void {
      database.prepare('DELETE FROM evidence WHERE id = ?').run(evidenceId);
    },
    removeUnattached(): void {
      database.prepare('DELETE FROM evidence WHERE claim_id IS NULL').run();
    },
    ids(): ReadonlySet<string> {
      return new Set(database.prepare<[], string>('SELECT id FROM evidence').pluck().all());
    },
    idsOf(claimId: ClaimId): readonly string[] {
      return database.prepare<[string], string>('SELECT id FROM evidence WHERE claim_id = ?').pluck().all(claimId);
    },
  };
}
