import { describe, expect, it } from 'vitest';
import { concernedSchemes } from '../../../renderer/screens/concernedSchemes.ts';
import { possibleSchemes } from '../../../renderer/screens/possibleSchemes.ts';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import type { Outcome } from '../../../shared/rules/finding.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

/** A claim whose routes came out so, named a, b, c in order. */
function opened(outcomes: readonly Outcome[], pursued: readonly string[] = []) {
  const pack = inventedPack();
  const claim = claimWith({}, { pursued: [...pursued] });
  const assessment = assessClaim(pack, claim, day('2026-03-12'));
  const schemes = assessment.schemes.flatMap(scheme =>
    outcomes.map((outcome, at) => ({ ...scheme, outcome, schemeId: 'abc'.charAt(at) })),
  );
  return { claim, assessment: { ...assessment, schemes } };
}
const ids = (schemes: readonly { readonly schemeId: string }[]) => schemes.map(({ schemeId }) => schemeId).join('');

describe('the routes that a claim is about', () => {
  it.each([
    { outcomes: ['met', 'unknown', 'notMet'], pursued: ['c'], concerned: 'c', possible: 'c' },
    { outcomes: ['met', 'unknown', 'notMet'], pursued: [], concerned: 'a', possible: 'a' },
    { outcomes: ['unknown', 'unknown', 'notMet'], pursued: [], concerned: '', possible: 'ab' },
  ] as const)('of $outcomes with $pursued chosen are "$concerned"', ({ outcomes, pursued, concerned, possible }) => {
    const claim = opened(outcomes, pursued);
    expect([ids(concernedSchemes(claim)), ids(possibleSchemes(claim))]).toEqual([concerned, possible]);
  });
});
