import { isDeepStrictEqual } from 'node:util';
import { array, assert, oneof, property, sample } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../shared/domain/claim.ts';
import { applyChanges, claimChangeSchema, type RecordedChange } from '../../../shared/domain/claimChange.ts';
import { findPieceChanges } from '../../../shared/domain/claimPiece.ts';
import { takeBack } from '../../../shared/domain/takeBack.ts';
import { arbitraryChange, arbitraryFileChange, arbitraryStep } from '../../support/arbitraryChanges.ts';
import { answerText, toChange } from '../../support/claimChanges.ts';
import { claimWith } from '../inventedPack.ts';

const claim = claimWith({});

/** A claim but for what is only typed, which is not taken back. Answers from a check have no order. */
const lasting = (state: Claim) => ({ ...state, drafts: {}, takenFromCheck: state.takenFromCheck?.toSorted() ?? [] });

const walk = array(arbitraryStep, { minLength: 1, maxLength: 12 });

/** The changes that take back what led from one state to the next; none where they are refused. */
function changesBack(before: Claim, after: Claim): readonly RecordedChange[] | undefined {
  const taken = takeBack(findPieceChanges(before, after), after);
  return taken.can ? taken.changes : undefined;
}

/** Losses name as their proof only files that the claim holds, as the window has it. */
function withHeldProof(state: Claim): Claim {
  const held = state.evidence.map(({ evidenceId }) => evidenceId);
  const losses = state.losses.map(loss =>
    loss.evidence === undefined ? loss : { ...loss, evidence: loss.evidence.filter(proof => held.includes(proof)) },
  );
  return { ...state, losses };
}

/** Every state of a claim on a walk. */
const statesOf = (steps: readonly (readonly RecordedChange[])[]): readonly Claim[] =>
  steps.reduce<readonly Claim[]>(
    (states, step) => [...states, withHeldProof(applyChanges(states.at(-1) ?? claim, step))],
    [claim],
  );

/** Whether taking back what led from one state to the next gives the first again, or is refused. */
function givesBack(before: Claim, after: Claim): boolean {
  const back = changesBack(before, after);
  return back === undefined || isDeepStrictEqual(lasting(applyChanges(after, back)), lasting(before));
}

/** The last two states of a walk. */
function lastTwo(steps: readonly (readonly RecordedChange[])[]): readonly [Claim, Claim] {
  const [before = claim, after = claim] = statesOf(steps).slice(-2);
  return [before, after];
}

describe('taking back the last change', () => {
  it('gives the claim as it was, whatever came before', () => {
    assert(
      property(walk, steps => givesBack(...lastTwo(steps))),
      { numRuns: 500 },
    );
  });

  it('and taking that back again gives the change anew, where it removed no file', () => {
    assert(
      property(walk, steps => {
        const [before, after] = lastTwo(steps);
        const back = changesBack(before, after);
        return back === undefined || givesBack(after, applyChanges(after, back));
      }),
      { numRuns: 500 },
    );
  });

  it('is refused only where nothing was changed or a file is gone', () => {
    assert(
      property(walk, steps => {
        const [before, after] = lastTwo(steps);
        const held = new Set(after.evidence.map(({ evidenceId }) => evidenceId));
        const isGone = before.evidence.some(({ evidenceId }) => !held.has(evidenceId));
        const isSame = isDeepStrictEqual(lasting(before), lasting(after));
        return (changesBack(before, after) === undefined) === (isGone || isSame);
      }),
      { numRuns: 500 },
    );
  });
});

it('meets every kind of change on its walks', () => {
  const drawn = sample(oneof(arbitraryChange, arbitraryFileChange), 2_000).map(({ kind }) => kind);
  expect(new Set(drawn)).toEqual(new Set(claimChangeSchema.options.map(({ shape }) => shape.kind.value)));
});

const loss = (lossId: string, minor: number) => toChange({ kind: 'putLoss', loss: { lossId, head: 'burial', minor } });

describe('taking back an earlier change', () => {
  it('leaves what came later alone', () => {
    const [first = claim, second = claim, third = claim] = statesOf([
      [loss('l1', 1), loss('l2', 2)],
      [toChange({ kind: 'removeLoss', lossId: 'l1' })],
      [loss('l3', 3), answerText('victim.fullName', 'Aspen')],
    ]).slice(1);
    const taken = takeBack(findPieceChanges(first, second), third);
    const now = applyChanges(third, taken.can ? taken.changes : []);
    expect(now.losses.map(({ lossId }) => lossId)).toEqual(['l1', 'l2', 'l3']);
    expect(now.answers).toEqual(third.answers);
  });

  it('is refused where its piece is another now, and says which', () => {
    const [first = claim, second = claim, third = claim] = statesOf([
      [answerText('victim.fullName', 'Aspen')],
      [answerText('victim.fullName', 'Birch')],
      [answerText('victim.fullName', 'Cedar')],
    ]).slice(1);
    expect(takeBack(findPieceChanges(first, second), third)).toMatchObject({
      can: false,
      because: 'changedSince',
      piece: { part: 'answers', key: 'victim.fullName' },
    });
  });

  it('puts back no proof that the claim no longer holds', () => {
    const file = { evidenceId: 'e1', document: 'receipt', fileName: 'a.png', mediaType: 'image/png' };
    const evidence = { ...file, byteCount: 1, pageCount: 1, sha256: 'a'.repeat(64), addedOn: '2026-03-01' };
    const [first = claim, second = claim, third = claim] = statesOf([
      [
        toChange({ kind: 'attachEvidence', evidence }),
        toChange({ kind: 'putLoss', loss: { lossId: 'l1', head: 'burial', minor: 1, evidence: ['e1'] } }),
      ],
      [toChange({ kind: 'removeLoss', lossId: 'l1' })],
      [toChange({ kind: 'removeEvidence', evidenceId: 'e1' })],
    ]).slice(1);
    const taken = takeBack(findPieceChanges(first, second), third);
    expect(applyChanges(third, taken.can ? taken.changes : []).losses).toMatchObject([{ lossId: 'l1', evidence: [] }]);
  });
});
