import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../electron/services/packs/loadPack.ts';
import { runScenario } from '../../shared/assessment/runScenario.ts';

const loaded = loadPack(join(import.meta.dirname, '../../assets/packs/kz'));

describe('the pack for Kazakhstan', () => {
  it('loads: every file fits its schema and the whole lints', () => {
    expect(loaded.ok ? [] : loaded.issues).toEqual([]);
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
