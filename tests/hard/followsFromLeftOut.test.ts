import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../shared/domain/claim.ts';
import type { FactId, FactValue } from '../../shared/domain/fact.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { exportRequest, readCaseFile } from '../services/exports/readCase.ts';
import { countOf, hardTimeout, isFull, tellFigure } from '../support/hardCounts.ts';
import { layVariant, otherAnswers } from './layVariant.ts';

const today = isoDateSchema.parse('2026-03-12');
const folder = join(import.meta.dirname, '..', 'fixtures', 'cases');
const names = readdirSync(folder).flatMap(file => (file.endsWith('.json') ? file.slice(0, -'.json'.length) : []));

/** Two claims that differ in one answer alone. */
interface Pair {
  readonly of: string;
  readonly pack: JurisdictionPack;
  readonly fact: FactId;
  readonly claims: readonly [Claim, Claim];
}

function pairsOf(name: string, pack: JurisdictionPack, claim: Claim): readonly Pair[] {
  return Object.entries(claim.answers).flatMap(([fact, value]) =>
    otherAnswers(pack, fact, value).map((other: FactValue): Pair => {
      const changed = { ...claim, answers: { ...claim.answers, [fact]: other } };
      return { of: `${name} ${fact} ${JSON.stringify(other)}`, pack, fact, claims: [claim, changed] };
    }),
  );
}

const laidOf = ({ pack, claims }: Pair, leaveOut: readonly FactId[]) =>
  claims.map(claim => JSON.stringify(layVariant(pack, claim, today, leaveOut)));

const isAlike = ([one, other]: readonly string[]) => one === other;

describe('what follows from an answer that is left out', { timeout: hardTimeout }, () => {
  let pairs: readonly Pair[];
  const unpaired: string[] = [];
  beforeAll(async () => {
    const all: Pair[] = [];
    for (const name of names) {
      const { pack, claim } = await exportRequest(readCaseFile(name));
      const own = pairsOf(name, pack, claim);
      all.push(...own);
      for (const [fact, { type }] of Object.entries(claim.answers)) {
        const isClosed = type !== 'text' && type !== 'date';
        if (isClosed && !own.some(pair => pair.fact === fact)) unpaired.push(`${name} ${fact}`);
      }
    }
    // In the short run each question of each country once, but for those that are answered with a text.
    const closed = all.filter(({ claims: [{ answers }], fact }) => answers[fact]?.type !== 'text').toReversed();
    const once = new Map(closed.map(pair => [`${pair.pack.manifest.jurisdiction} ${pair.fact}`, pair]));
    pairs = isFull ? all : [...once.values()];
  });

  it('is looked for of every question that is not answered with a text or a day', () => {
    expect(unpaired).toEqual([]);
  });

  it('tells it nowhere: claims that differ in it alone give the same papers, forms and indexes', () => {
    expect(pairs.filter(pair => !isAlike(laidOf(pair, [pair.fact]))).map(({ of }) => of)).toEqual([]);
    tellFigure(`${pairs.length} pairs of claims that differ in what is left out`);
  });

  it('tells it in the whole export, so that there was something to tell', () => {
    const looked = pairs.slice(0, countOf({ small: 12, full: pairs.length }));
    const differing = looked.filter(pair => !isAlike(laidOf(pair, [])));
    expect(differing.length).toBeGreaterThan(3);
  });
});
