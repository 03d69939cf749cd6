import { createHash } from 'node:crypto';
import type { Alteration } from '../../../shared/bridge/accessLog.ts';
import type { HistoryCheck } from '../../../shared/bridge/claimHistory.ts';
import type { Database } from '../store/openDatabase.ts';

type AlteredHistory = Extract<HistoryCheck, { state: 'altered' }>;

/** The same for as long as the same entries are altered. */
export function fingerprintOf(check: AlteredHistory): string {
  return createHash('sha256').update(JSON.stringify(check)).digest('hex');
}

/** Whether somebody has said to have read of just this. */
export function isAcknowledged(database: Database, check: AlteredHistory): boolean {
  const found = database
    .prepare("SELECT 1 FROM access_log WHERE action = 'history.acknowledgeAlteration' AND details = ? LIMIT 1")
    .get(JSON.stringify({ found: fingerprintOf(check) }));
  return found !== undefined;
}

const firstOf = (faults: readonly { readonly number: number }[]): number =>
  Math.min(...faults.map(({ number }) => number));

/** What is altered, in the numbers and names that the window shows. */
export function tellAlteration(database: Database, { accessLog, claims, gone }: AlteredHistory): Alteration {
  const titleOf = database.prepare<[string], string>('SELECT title FROM claim WHERE id = ?').pluck();
  return {
    accessLog: accessLog.length === 0 ? null : firstOf(accessLog),
    claims: claims.map(({ claimId, faults }) => ({
      claimId,
      title: titleOf.get(claimId) ?? '',
      entry: firstOf(faults),
    })),
    gone: gone.length,
  };
}
