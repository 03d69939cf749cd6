import type { ClaimFault, HistoryCheck } from '../../../shared/bridge/claimHistory.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import { readJournal } from '../claims/journal.ts';
import { workspaceHead } from '../store/accessLog.ts';
import type { Database } from '../store/openDatabase.ts';
import { checkHeads } from './checkHeads.ts';
import { checkHistory } from './checkHistory.ts';
import { findClaimFaults } from './findClaimFaults.ts';
import { findGoneClaims } from './findGoneClaims.ts';

/** So much is read through in well under a second. Every entry has a line in the access log. */
const mostLinesReadThrough = 10_000;

/** What is wrong with a claim whose end is not the one that the access log knows: where all its entries are, the log lacks or mixes up the end. */
function findFaults(database: Database, claimId: ClaimId): ClaimFault[] {
  const faults = findClaimFaults(database, claimId);
  return faults.length > 0
    ? [...faults]
    : [{ number: readJournal(database, claimId).entries.length, fault: 'unknown' }];
}

/**
 * What an opening tells of the histories: of a small workspace everything is read through, of a large one the ends are compared, and only
 * the claims whose ends are wrong are read. `checkHistory` reads all of it, however large.
 */
export function checkAtOpening(database: Database, mostLines = mostLinesReadThrough): HistoryCheck {
  const { number: lines } = workspaceHead(database);
  if (lines <= mostLines) return checkHistory(database);
  const heads = checkHeads(database);
  const claims = heads.claims.map(claimId => ({ claimId, faults: findFaults(database, claimId) }));
  const gone = [...findGoneClaims(database)];
  if (heads.accessLog || claims.length + gone.length > 0) {
    return {
      state: 'altered',
      accessLog: heads.accessLog ? [{ number: lines + 1, fault: 'missing' }] : [],
      claims,
      gone,
    };
  }
  const count = (table: 'claim' | 'journal') =>
    database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return { state: 'whole', read: 'ends', claims: count('claim'), entries: count('journal'), lines };
}
