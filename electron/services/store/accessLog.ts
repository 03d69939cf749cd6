import type { AccessAction } from '../../../shared/bridge/accessAction.ts';
import type { Database } from './openDatabase.ts';

/** One line of who did what to which claim. `actor` is the id of the key slot that opened the workspace. */
export interface Access {
  readonly at: string;
  readonly actor: string;
  readonly action: AccessAction;
  readonly claimId?: string;
}

/** Writes a line of the access log; inside a transaction it stands or falls with it. */
export function recordAccess(database: Database, { at, actor, action, claimId }: Access): void {
  database
    .prepare('INSERT INTO access_log (at, actor, action, claim_id) VALUES (?, ?, ?, ?)')
    .run(at, actor, action, claimId ?? null);
}
