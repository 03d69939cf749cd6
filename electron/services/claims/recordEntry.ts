import type { AccessAction } from '../../../shared/bridge/accessAction.ts';
import type { Ports } from '../ports.ts';
import { recordAccess } from '../store/accessLog.ts';
import type { OpenWorkspace } from '../store/openWorkspace.ts';
import { appendToJournal, type NewEntry } from './journal.ts';

/** Writes what happened to a claim into its history, and the history's new end into the access log; part of the caller's transaction. */
export function recordEntry(
  { database, actor }: Pick<OpenWorkspace, 'database' | 'actor'>,
  clock: Ports['clock'],
  action: AccessAction,
  entry: Omit<NewEntry, 'at' | 'actor' | 'on'>,
): void {
  const at = clock.now();
  const claimHead = appendToJournal(database, { ...entry, at, actor, on: clock.today() });
  recordAccess(database, { at, actor, action, claimId: entry.claimId, claimHead });
}
