import { z } from 'zod';
import type { HeadsCheck } from '../../../shared/bridge/claimHistory.ts';
import { claimIdSchema } from '../../../shared/domain/claim.ts';
import { lastLineGiven, workspaceHead } from '../store/accessLog.ts';
import type { Database } from '../store/openDatabase.ts';

/** Whether every claim's history ends where the access log says, and the access log where its numbers do: no entry is read through. */
export function checkHeads(database: Database): HeadsCheck {
  const claims = database
    .prepare(
      `SELECT id FROM (
         SELECT claim.id,
           (SELECT number || ':' || hash FROM journal WHERE claim_id = claim.id ORDER BY number DESC LIMIT 1) AS found,
           (SELECT claim_head FROM access_log
            WHERE claim_id = claim.id AND claim_head IS NOT NULL ORDER BY number DESC LIMIT 1) AS known
         FROM claim
       ) WHERE found IS NOT known OR found IS NULL`,
    )
    .pluck()
    .all();
  return {
    accessLog: workspaceHead(database).number !== lastLineGiven(database),
    claims: z.array(claimIdSchema).parse(claims),
  };
}
