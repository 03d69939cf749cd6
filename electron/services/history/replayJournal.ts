import type { Claim } from '../../../shared/domain/claim.ts';
import { applyChanges } from '../../../shared/domain/claimChange.ts';
import { emptyClaim } from '../../../shared/domain/emptyClaim.ts';
import { upgradeClaim } from '../../../shared/domain/upgradeClaim.ts';
import type { JournalEntry } from '../claims/journal.ts';

/** An entry with the claim as it was before and after it, but for what was only typed. */
export interface ReplayedEntry {
  readonly entry: JournalEntry;
  readonly before: Claim;
  readonly after: Claim;
}

/** Tells a claim from its journal, entry by entry. Nothing where no entry says what kind of claim it is. */
export function replayJournal(entries: readonly JournalEntry[]): readonly ReplayedEntry[] {
  const start = entries.find(entry => entry.start !== undefined)?.start;
  if (start === undefined) return [];
  const { claimId, jurisdiction, title, createdOn } = start;
  let claim = emptyClaim(claimId, jurisdiction, title, createdOn);
  return entries.map(entry => {
    const before = claim;
    claim = upgradeClaim(applyChanges(entry.start ?? before, entry.changes));
    return { entry, before, after: claim };
  });
}
