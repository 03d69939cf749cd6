import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../electron/services/packs/loadPack.ts';
import { runScenario } from '../../shared/assessment/runScenario.ts';
import { lintPack } from '../../shared/packs/lintPack.ts';

const loaded = loadPack(join(import.meta.dirname, '../../assets/packs/kz'));

describe('the pack for Kazakhstan', () => {
  it('loads: every file fits its schema', () => {
    expect(loaded.ok ? [] : loaded.issues).toEqual([]);
  });

  it('lints: what it names exists, every change of law, reading and doubt has its scenarios', () => {
    expect(loaded.ok && lintPack(loaded.pack)).toEqual([]);
  });

  it('is a draft until a lawyer of the country confirms it', () => {
    expect(loaded.ok && loaded.pack.manifest.status).toBe('draft');
  });

  it.each(loaded.ok ? loaded.pack.scenarios.map(scenario => ({ ...scenario, scenario })) : [])(
    '$source: $name',
    ({ scenario }) => {
      expect(loaded.ok && runScenario(loaded.pack, scenario)).toEqual([]);
    },
  );
});
