import type { ChainHeads } from '../../../shared/domain/chainHeads.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import { workspaceHead } from '../store/accessLog.ts';
import type { Database } from '../store/openDatabase.ts';
import { journalHead } from './journal.ts';

/** The ends of the chains of the access log and of one claim's history as they are now. */
export function readHeads(database: Database, claimId: ClaimId): ChainHeads {
  const { number, hash } = workspaceHead(database);
  return { accessLog: `${number}:${hash}`, claim: journalHead(database, claimId) };
}
