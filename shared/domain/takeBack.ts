import type { Claim } from './claim.ts';
import type { RecordedChange } from './claimChange.ts';
import { holdsPiece, type PieceChange } from './claimPiece.ts';

/** What takes a change back, or why it cannot be. */
export type TakenBack =
  | { readonly can: true; readonly changes: readonly RecordedChange[] }
  | { readonly can: false; readonly because: 'changesNothing' | 'fileGone' }
  /** The piece is not as the change left it. */
  | { readonly can: false; readonly because: 'changedSince'; readonly piece: PieceChange };

/** The changes that bring pieces back to what they were before. A file that was removed is gone with its key. */
export function takeBack(pieces: readonly PieceChange[], now: Claim): TakenBack {
  if (pieces.length === 0) return { can: false, because: 'changesNothing' };
  if (pieces.some(({ part, after }) => part === 'evidence' && after === null))
    return { can: false, because: 'fileGone' };
  const changed = pieces.find(piece => !holdsPiece(now, piece, piece.after));
  if (changed !== undefined) return { can: false, because: 'changedSince', piece: changed };
  const added = pieces.flatMap(piece =>
    piece.part === 'evidence' && piece.before === null && piece.after !== null ? [piece.after] : [],
  );
  const restored = pieces
    .filter(({ part, before }) => part !== 'evidence' || before !== null)
    .map(({ part, key, before, place }) => ({ part, key, value: before, place }));
  return {
    can: true,
    changes: [
      ...added.map(({ evidenceId }) => ({ kind: 'removeEvidence' as const, evidenceId })),
      ...(restored.length === 0 ? [] : [{ kind: 'restore' as const, pieces: restored }]),
    ],
  };
}
