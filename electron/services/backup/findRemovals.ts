import { z } from 'zod';
import { claimIdSchema, type ClaimId } from '../../../shared/domain/claim.ts';
import { isoDateSchema, type IsoDate } from '../../../shared/domain/isoDate.ts';
import type { WorkspaceHead } from '../store/accessLog.ts';
import type { Database } from '../store/openDatabase.ts';
import { hasLine } from './hasLine.ts';

/** What a workspace no longer has of a backup. */
export interface Removals {
  readonly claims: readonly ClaimId[];
  /** The days since the backup on which claims were removed; whose days they are is forgotten with the claims. */
  readonly days: readonly IsoDate[];
}

const claimIds = (database: Database) =>
  z.array(claimIdSchema).parse(database.prepare('SELECT id FROM claim ORDER BY id').pluck().all());

/**
 * Compares a backup with the workspace here. `head` is the line with which the backup's access log ends; undefined where the workspace
 * here does not go on from it: what it lacks then was never in it, or nobody can say.
 */
export function findRemovals(here: Database, backup: Database, head: WorkspaceHead): Removals | undefined {
  if (!hasLine(here, head)) return undefined;
  const kept = new Set(claimIds(here));
  const claims = claimIds(backup).filter(claimId => !kept.has(claimId));
  const days = here
    .prepare(
      `SELECT DISTINCT substr(at, 1, 10) FROM access_log
       WHERE action = 'claims.remove' AND number > ? AND at IS NOT NULL ORDER BY 1`,
    )
    .pluck()
    .all(head.number);
  return { claims, days: claims.length === 0 ? [] : z.array(isoDateSchema).parse(days) };
}
