import { describe, expect, it } from 'vitest';
import { assessClaim } from '../../shared/assessment/assessClaim.ts';
import type { FactValue } from '../../shared/domain/fact.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import { minorUnitsSchema } from '../../shared/domain/money.ts';
import { layDrafted } from '../../shared/export/layDrafted.ts';
import { markedClaim } from '../support/markedClaim.ts';
import { everyPack } from './everyPack.ts';

const today = isoDateSchema.parse('2026-05-10');

/** The acts of every citation that stands anywhere within. */
function actsCited(within: unknown): readonly string[] {
  if (typeof within !== 'object' || within === null) return [];
  const own = 'act' in within && 'article' in within && typeof within.act === 'string' ? [within.act] : [];
  return [...own, ...Object.values(within).flatMap(actsCited)];
}

/** Codes are quoted to courts in three languages; other acts may be named as they were read. */
const isCode = (act: string) => /(?:^|\s)(?:УК|УПК|ГК|ГПК|СК|УИК|Кодекс|кодекс)(?:\s|,|$)/u.test(act);

describe.each(everyPack.map(pack => ({ jurisdiction: pack.manifest.jurisdiction, pack })))(
  'the codes that $jurisdiction cites',
  ({ pack }) => {
    it('have one name each, and that in the languages of its papers', () => {
      const codes = new Set(
        actsCited([pack.papers, pack.schemes, pack.law, pack.safeguards, pack.relations]).filter(isCode),
      );
      expect(codes.size).toBeGreaterThan(4);
      expect([...codes].filter(act => !Object.hasOwn(pack.law.acts, act))).toEqual([]);
    });
  },
);

/** What the paper prints where so much is asked for moral harm. */
function printed(id: string, scheme: string, moral: FactValue): string {
  const pack = everyPack.find(({ manifest }) => manifest.jurisdiction === 'kz');
  const paper = pack?.papers.find(listed => listed.id === id);
  if (pack === undefined || paper?.kind !== 'drafted') throw new Error(`${id} is a drafted paper`);
  const marked = markedClaim(pack);
  const claim = { ...marked, answers: { ...marked.answers, 'civil.moralSum': moral } };
  return JSON.stringify(layDrafted(pack, paper, scheme, claim, assessClaim(pack, claim, today), 'ru').model);
}

describe('the legal basis of a claim for harm in Kazakhstan', () => {
  const asked: FactValue = { type: 'money', minor: minorUnitsSchema.parse(500_000_000) };
  const nothing: FactValue = { type: 'money', minor: minorUnitsSchema.parse(0) };

  it.each([
    ['suit', 'separateSuit'],
    ['civilClaim', 'civilClaim'],
  ])('names the articles on moral harm only where it is claimed: %s', (id, scheme) => {
    const articles = 'основано на статьях 951 и 952 Гражданского кодекса';
    expect(printed(id, scheme, asked)).toContain(articles);
    expect(printed(id, scheme, nothing)).not.toMatch(/95[12]/);
    expect(printed(id, scheme, nothing)).toContain('на статье 917 Гражданского кодекса');
  });
});
