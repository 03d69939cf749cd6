import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../electron/services/packs/loadPack.ts';
import { runScenario } from '../../shared/assessment/runScenario.ts';
import { lintPack } from '../../shared/packs/lintPack.ts';

const loaded = loadPack(join(import.meta.dirname, '../../assets/packs/kg'));

/** Every citation of the pack, wherever it stands. */
function* citations(node: unknown): Generator<{ readonly act: string; readonly confidence: string; note?: string }> {
  if (typeof node !== 'object' || node === null) return;
  if ('confidence' in node && 'act' in node)
    yield node as { readonly act: string; readonly confidence: string; note?: string };
  for (const part of Object.values(node)) yield* citations(part);
}

describe('the pack for Kyrgyzstan', () => {
  it('loads: every file fits its schema', () => {
    expect(loaded.ok ? [] : loaded.issues).toEqual([]);
  });

  it('lints: what it names exists, every change of law, reading and doubt has its scenarios', () => {
    expect(loaded.ok && lintPack(loaded.pack)).toEqual([]);
  });

  it('is a draft until a lawyer of the country confirms it', () => {
    expect(loaded.ok && loaded.pack.manifest.status).toBe('draft');
  });

  it('shows the routes of kg.md §1.1 from the criminal case outwards, help last', () => {
    expect(loaded.ok && loaded.pack.schemes.map(({ id, purpose }) => `${id} (${purpose})`)).toEqual([
      'petition (money)',
      'arrest (security)',
      'liable (security)',
      'costs (money)',
      'civilMoral (money)',
      'civilHealth (money)',
      'civilDeath (money)',
      'stateHarm (money)',
      'reopening (money)',
      'enforcement (oversight)',
      'fund (money)',
      'parole (oversight)',
      'legalAid (help)',
      'protectionPlan (help)',
      'trafficking (help)',
    ]);
  });

  it.each(loaded.ok ? loaded.pack.schemes.map(({ id }) => id) : [])(
    'opens %s in a scenario and closes it in another',
    id => {
      const outcomes = loaded.ok ? loaded.pack.scenarios.map(scenario => scenario.expect[id]?.outcome) : [];
      expect(outcomes).toEqual(expect.arrayContaining(['met', 'notMet']));
    },
  );

  /** kg.md §1.2 D31–D38. */
  it.each([
    ['D31', 'summons', ['costs']],
    ['D32', 'bailiffAct', ['enforcement', 'fund']],
    ['D33', 'unlawfulActDecision', ['stateHarm']],
    ['D34', 'writOfExecution', ['enforcement']],
    ['D35', 'bankDetails', ['costs', 'enforcement']],
    ['D36', 'paymentsLedger', ['enforcement', 'parole']],
    ['D37', 'paroleNotice', ['parole']],
    ['D38', 'incomeProof', ['legalAid']],
  ])('%s (%s) is asked for by %j', (_, document, routes) => {
    const asking = loaded.ok
      ? loaded.pack.schemes.filter(({ documents }) => documents.some(({ oneOf }) => oneOf.includes(document)))
      : [];
    expect(asking.map(({ id }) => id)).toEqual(routes);
  });

  it('promises no money from the fund under any reading', () => {
    const fund = loaded.ok ? loaded.pack.schemes.find(({ id }) => id === 'fund') : undefined;
    expect(fund?.amount.op).toBe('nothing');
  });

  it('never says that the words were read where they rest on an inference or a report', () => {
    const cites = loaded.ok ? [...citations(loaded.pack)] : [];
    expect(cites.length).toBeGreaterThan(300);
    expect(cites.filter(({ note, confidence }) => /вывод/i.test(note ?? '') && confidence === 'verbatim')).toEqual([]);
  });

  it('takes the reported ceiling from the report alone', () => {
    const rules = loaded.ok ? loaded.pack.schemes.flatMap(({ rules: all }) => all) : [];
    const ceilings = rules.filter(({ id }) => id === 'reportedCeiling');
    expect(ceilings.map(({ force, cites }) => [force, cites[0]?.confidence])).toEqual([
      ['contested', 'report'],
      ['contested', 'report'],
    ]);
  });

  it.each(loaded.ok ? loaded.pack.scenarios.map(scenario => ({ ...scenario, scenario })) : [])(
    '$source: $name',
    ({ scenario }) => {
      expect(loaded.ok && runScenario(loaded.pack, scenario)).toEqual([]);
    },
  );
});
