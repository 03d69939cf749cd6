import type { HistoryEntry, UndoRefusal } from '../../../shared/bridge/claimHistory.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { RecordedChange } from '../../../shared/domain/claimChange.ts';
import { findPieceChanges, type PieceChange } from '../../../shared/domain/claimPiece.ts';
import { takeBack } from '../../../shared/domain/takeBack.ts';
import type { ReplayedEntry } from './replayJournal.ts';

const isSamePiece = (one: PieceChange, other: PieceChange) => one.part === other.part && one.key === other.key;

/** What an entry changed. The release that starts a chain changes nothing: it writes down what it found. */
function piecesOf({ entry, before, after }: ReplayedEntry): readonly PieceChange[] {
  return entry.start !== undefined && entry.number > 1 ? [] : findPieceChanges(before, after);
}

type Back = { readonly changes: readonly RecordedChange[] } | { readonly refusal: UndoRefusal };

/** What takes an entry back from the claim as it is now, or why it cannot be. */
export function takeEntryBack(entries: readonly ReplayedEntry[], sought: ReplayedEntry, now: Claim): Back {
  if (sought.entry.number === 1 || sought.entry.start !== undefined) {
    return { refusal: { because: 'beginning', by: null } };
  }
  const taken = takeBack(piecesOf(sought), now);
  if (taken.can) return { changes: taken.changes };
  if (taken.because !== 'changedSince') return { refusal: { because: taken.because, by: null } };
  const later = entries.find(
    other => other.entry.number > sought.entry.number && piecesOf(other).some(piece => isSamePiece(piece, taken.piece)),
  );
  return { refusal: { because: 'changedSince', by: later?.entry.number ?? null } };
}

function kindOf({ number, start, undoes }: ReplayedEntry['entry']): HistoryEntry['kind'] {
  if (number === 1) return 'created';
  if (start !== undefined) return 'started';
  return undoes === undefined ? 'changed' : 'undone';
}

/** An entry in what a window shows of it. Reasons that were given later stand with the entry that they are about. */
export function tellEntry(entries: readonly ReplayedEntry[], told: ReplayedEntry, now: Claim): HistoryEntry {
  const { number, at, on, actor, why, money = [], undoes = null } = told.entry;
  const back = takeEntryBack(entries, told, now);
  const later = entries.flatMap(({ entry }) =>
    entry.explains === number && entry.why !== undefined ? [{ why: entry.why, at: entry.at, actor: entry.actor }] : [],
  );
  return {
    number,
    at,
    on,
    actor,
    kind: kindOf(told.entry),
    pieces: [...piecesOf(told)],
    money,
    reasons: [...(why === undefined ? [] : [{ why, at, actor }]), ...later],
    undoes,
    undoneBy: entries.find(({ entry }) => entry.undoes === number)?.entry.number ?? null,
    refusal: 'refusal' in back ? back.refusal : null,
  };
}
