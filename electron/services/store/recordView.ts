import { recordAccess, type Access } from './accessLog.ts';
import type { Database } from './openDatabase.ts';

const visitInMs = 10 * 60_000;
/** More lines than people write in one visit: the rest of the log is not searched. */
const linesLookedAt = 1000;

/** Whether the same person was noted to look at the same thing a little while ago, since the workspace was opened. */
function isSameVisit(database: Database, { at, actor, action, claimId, details }: Access): boolean {
  const found = database
    .prepare(
      `WITH latest AS (SELECT * FROM access_log ORDER BY number DESC LIMIT ${linesLookedAt})
       SELECT 1 FROM latest
       WHERE actor = ? AND action = ? AND claim_id IS ? AND details IS ? AND at > ? AND at <= ?
         AND number > (SELECT ifnull(max(number), 0) FROM latest WHERE action IN ('store.create', 'store.unlock'))
       LIMIT 1`,
    )
    .get(
      actor,
      action,
      claimId ?? null,
      details === undefined ? null : JSON.stringify(details),
      new Date(Date.parse(at) - visitInMs).toISOString(),
      at,
    );
  return found !== undefined;
}

/**
 * Writes a line of something looked at. A window asks for the same again and again while it is open: within ten minutes of one opening of
 * the workspace that is one visit and one line.
 */
export function recordView(database: Database, access: Access): void {
  if (!isSameVisit(database, access)) recordAccess(database, access);
}
