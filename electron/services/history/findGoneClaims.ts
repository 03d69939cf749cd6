import { claimIdSchema, type ClaimId } from '../../../shared/domain/claim.ts';
import type { Database } from '../store/openDatabase.ts';

/**
 * The claims that the access log knows and that are gone without having been deleted. The lines of a claim that was deleted are emptied,
 * and the line of its deletion names it no more.
 */
export function findGoneClaims(database: Database): readonly ClaimId[] {
  return (
    database
      .prepare(
        `SELECT claim_id FROM (SELECT DISTINCT claim_id FROM access_log WHERE claim_head IS NOT NULL) AS known
         WHERE claim_id NOT IN (SELECT id FROM claim) AND EXISTS (
           SELECT 1 FROM access_log
           WHERE claim_id = known.claim_id AND claim_head IS NOT NULL AND action <> 'claims.remove'
         )`,
      )
      .pluck()
      .all()
      // An id that is none was written into its line by another hand: the log's own chain tells that.
      .flatMap(claimId => claimIdSchema.safeParse(claimId).data ?? [])
  );
}
