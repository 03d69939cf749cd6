import { z } from 'zod';
import type { HistoryCheck } from '../../../shared/bridge/claimHistory.ts';
import { claimIdSchema } from '../../../shared/domain/claim.ts';
import { findLogFaults } from '../store/findLogFaults.ts';
import type { Database } from '../store/openDatabase.ts';
import { findClaimFaults } from './findClaimFaults.ts';
import { findGoneClaims } from './findGoneClaims.ts';

const idsSchema = z.array(claimIdSchema);

const count = (database: Database, table: 'claim' | 'journal' | 'access_log'): number =>
  database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;

/**
 * Reads every history and the access log through: each chain, each against the other, and each claim against its own history. Whoever has
 * the key can write all of it anew; then only an end that was printed or copied earlier tells.
 */
export function checkHistory(database: Database): HistoryCheck {
  const ids = idsSchema.parse(database.prepare('SELECT id FROM claim ORDER BY id').pluck().all());
  const claims = ids.flatMap(claimId => {
    const faults = findClaimFaults(database, claimId);
    return faults.length === 0 ? [] : [{ claimId, faults: [...faults] }];
  });
  const gone = [...findGoneClaims(database)];
  const accessLog = [...findLogFaults(database)];
  if (accessLog.length + claims.length + gone.length > 0) return { state: 'altered', accessLog, claims, gone };
  return {
    state: 'whole',
    read: 'everything',
    claims: ids.length,
    entries: count(database, 'journal'),
    lines: count(database, 'access_log'),
  };
}
