import { z } from 'zod';
import { retentionYearsSchema } from '../../../shared/bridge/retention.ts';
import { claimIdSchema, type ClaimId } from '../../../shared/domain/claim.ts';
import { isoDateSchema, type IsoDate } from '../../../shared/domain/isoDate.ts';
import type { Database } from '../store/openDatabase.ts';

const name = 'retentionYears';

const archivedSchema = z
  .object({ claim_id: claimIdSchema, title: z.string(), archived_on: isoDateSchema })
  .transform(({ claim_id: claimId, title, archived_on: archivedOn }) => ({ claimId, title, archivedOn }));

/** Rows of the table `archived_claim`, and the row of `setting` that holds how many years archived claims are kept. */
export function retentionRepository(database: Database) {
  return {
    /** Null where no term was chosen. */
    years(): number | null {
      const value = database.prepare('SELECT value FROM setting WHERE name = ?').pluck().get(name);
      return value === undefined ? null : retentionYearsSchema.parse(Number(value));
    },
    saveYears(years: number | null): void {
      if (years === null) database.prepare('DELETE FROM setting WHERE name = ?').run(name);
      else database.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)').run(name, String(years));
    },
    /** A claim that is archived already keeps its day. */
    archive(claimId: ClaimId, day: IsoDate): void {
      database
        .prepare('INSERT INTO archived_claim (claim_id, archived_on) VALUES (?, ?) ON CONFLICT DO NOTHING')
        .run(claimId, day);
    },
    bringBack(claimId: ClaimId): void {
      database.prepare('DELETE FROM archived_claim WHERE claim_id = ?').run(claimId);
    },
    /** Null where the claim is not archived. */
    archivedOn(claimId: ClaimId): IsoDate | null {
      const day = database.prepare('SELECT archived_on FROM archived_claim WHERE claim_id = ?').pluck().get(claimId);
      return isoDateSchema.optional().parse(day) ?? null;
    },
    /** The claims archived on a day or before it, the longest archived first. */
    archivedUntil(day: IsoDate): readonly z.infer<typeof archivedSchema>[] {
      const rows = database
        .prepare(
          `SELECT claim_id, title, archived_on FROM archived_claim JOIN claim ON id = claim_id
           WHERE archived_on <= ? ORDER BY archived_on, claim_id`,
        )
        .all(day);
      return z.array(archivedSchema).parse(rows);
    },
  };
}
