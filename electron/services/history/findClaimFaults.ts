import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { ClaimFault } from '../../../shared/bridge/claimHistory.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import { headOf, readJournal } from '../claims/journal.ts';
import { loadReadableClaim } from '../claims/loadReadableClaim.ts';
import type { Database } from '../store/openDatabase.ts';
import { replayJournal } from './replayJournal.ts';

const headsSchema = z.array(z.string());

/** The ends that the access log knows a claim's history by, oldest first. */
function knownHeads(database: Database, claimId: ClaimId): readonly string[] {
  const heads = database
    .prepare('SELECT claim_head FROM access_log WHERE claim_id = ? AND claim_head IS NOT NULL ORDER BY number')
    .pluck()
    .all(claimId);
  return headsSchema.parse(heads);
}

const numberIn = (head: string): number => Number(head.split(':', 1)[0]);
/** Any other was written by another hand. */
const isNumbered = (head: string): boolean => /^\d{1,9}:/.test(head);

/**
 * What is wrong with the history of a claim: its chain, against what the access log knows of it, and against the claim as it is kept.
 * Throws notFound.
 */
export function findClaimFaults(database: Database, claimId: ClaimId): readonly ClaimFault[] {
  const claim = loadReadableClaim(database, claimId);
  const { entries, faults } = readJournal(database, claimId);
  const kept = knownHeads(database, claimId);
  const heads = kept.filter(isNumbered);
  const known = new Set(heads.map(numberIn));
  // Entries from before the access log knew of ends have none; from then on each has one, be it unreadable.
  const unreadable = heads.length === 0 ? kept.length : kept.findIndex(isNumbered);
  const first = Math.min(...known, entries.length + 1) - unreadable;
  const found = new Map(entries.map(entry => [entry.number, headOf(entry)]));
  const isNamed = (sought: number) =>
    faults.some(({ number, through = number }) => number <= sought && sought <= through);
  const others = [
    ...heads.flatMap((head): ClaimFault[] => {
      const number = numberIn(head);
      if (!found.has(number)) return [{ number, fault: 'missing' }];
      return found.get(number) === head ? [] : [{ number, fault: 'changed' }];
    }),
    ...[...found.keys()]
      .filter(number => number >= first && !known.has(number))
      .map((number): ClaimFault => ({ number, fault: 'unknown' })),
  ].filter(({ number }) => !isNamed(number));
  const chain = [...faults, ...others].toSorted((a, b) => a.number - b.number);
  if (chain.length > 0) return chain;
  const told = replayJournal(entries).at(-1);
  const isAsTold = claim !== undefined && told !== undefined && isDeepStrictEqual(told.after, { ...claim, drafts: {} });
  return isAsTold ? [] : [{ number: entries.length, fault: 'notAsTold' }];
}
