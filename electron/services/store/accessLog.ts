import { randomBytes } from 'node:crypto';
import type { AccessAction } from '../../../shared/bridge/accessAction.ts';
import { beforeTheFirst, chainHash, contentHash } from './chain.ts';
import type { Database } from './openDatabase.ts';

/** One line of who did what to which claim. `actor` is the id of the key slot that opened the workspace. */
export interface Access {
  readonly at: string;
  readonly actor: string;
  readonly action: AccessAction;
  readonly claimId?: string | undefined;
  /** Ids, counts, days and codes only: these lines outlive their claim. */
  readonly details?: Readonly<Record<string, string | number | null | readonly string[]>> | undefined;
  /** The hash of the last entry of the claim's history: so its end cannot be cut off unseen. */
  readonly claimHead?: string | undefined;
}

/** The number and the hash of the last line: who knows them knows whether a line before them was changed or taken out. */
export interface WorkspaceHead {
  readonly number: number;
  readonly hash: string;
}

/** The end of the access log, which is the chain of the whole workspace. */
export function workspaceHead(database: Database): WorkspaceHead {
  const last = database
    .prepare<[], WorkspaceHead>('SELECT number, hash FROM access_log ORDER BY number DESC LIMIT 1')
    .get();
  return last ?? { number: 0, hash: beforeTheFirst };
}

/** The highest number that a line ever had: more than that of the last line where the end was cut off. */
export function lastLineGiven(database: Database): number {
  return database.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'access_log'").pluck().get() ?? 0;
}

/** Writes a line of the access log, chained to the one before; inside a transaction it stands or falls with it. */
export function recordAccess(database: Database, access: Access): void {
  const { at, actor, action } = access;
  const last = workspaceHead(database);
  const number = Math.max(last.number, lastLineGiven(database)) + 1;
  const claimId = access.claimId ?? null;
  const details = access.details === undefined ? null : JSON.stringify(access.details);
  const claimHead = access.claimHead ?? null;
  const salt = randomBytes(16);
  const said = contentHash(salt, [at, actor, action, claimId, details, claimHead]);
  const hash = chainHash(last.hash, [number, said]);
  database
    .prepare(
      `INSERT INTO access_log
       (number, at, actor, action, claim_id, details, claim_head, salt, content_hash, previous_hash, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(number, at, actor, action, claimId, details, claimHead, salt, said, last.hash, hash);
}

/**
 * Empties every line of a claim that is being deleted; inside its transaction. Gives how many lines of the whole log are empty now: the
 * line of the deletion says it, so that no further one can be emptied unseen.
 */
export function emptyLinesOf(database: Database, claimId: string): number {
  database
    .prepare(
      `UPDATE access_log SET at = NULL, actor = NULL, action = NULL, claim_id = NULL, details = NULL, claim_head = NULL, salt = NULL
       WHERE claim_id = ?`,
    )
    .run(claimId);
  return database.prepare<[], number>('SELECT count(*) FROM access_log WHERE salt IS NULL').pluck().get() ?? 0;
}
