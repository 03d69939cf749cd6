import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPackLibrary } from '../../../electron/services/packs/createPackLibrary.ts';
import { copyableAnswers } from '../../../shared/interview/copyableAnswers.ts';
import { markedClaim } from '../../support/markedClaim.ts';

const packs = createPackLibrary(join(import.meta.dirname, '../../../assets')).list();

describe.each(packs.map(pack => [pack.manifest.jurisdiction, pack] as const))('a claim of %s', (_, pack) => {
  const copied = Object.keys(copyableAnswers(pack, markedClaim(pack)));

  it('hands on what the pack calls copyable, and no other answer', () => {
    const copyable = Object.keys(pack.facts).filter(fact => pack.facts[fact]?.copyable === true);
    expect(copyable.length).toBeGreaterThan(0);
    expect(copied.toSorted()).toEqual(copyable.toSorted());
  });

  it('hands on the offences, and nothing about a person', () => {
    expect(copied.some(fact => pack.facts[fact]?.kind === 'offences')).toBe(true);
    const personal =
      /^(victim|claimant|representative|deceased|family|bank|accused|child)\.|\.(fullName|iin|pin|phone|address)$/;
    expect(copied.filter(fact => personal.test(fact))).toEqual([]);
  });
});
