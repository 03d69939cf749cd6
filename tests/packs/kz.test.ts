import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../electron/services/packs/loadPack.ts';
import { formatCitations } from '../../shared/export/formatCitation.ts';
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

  it.each([
    [
      'УПК РК от 04.07.2014 № 231-V',
      '71(6)(12)',
      'ҚР 2014 жылғы 4 шілдедегі № 231-V Қылмыстық-процестік кодексі, 71-баптың 6-бөлігінің 12-тармағы',
    ],
    ['УК РК от 03.07.2014 № 226-V', '122', 'ҚР 2014 жылғы 3 шілдедегі № 226-V Қылмыстық кодексі, 122-бап'],
    [
      'Закон РК от 10.01.2018 № 131-VI «О Фонде компенсации потерпевшим»',
      '6(1)(2)',
      '«Жәбірленушілерге өтемақы қоры туралы» ҚР 2018 жылғы 10 қаңтардағы № 131-VI Заңы, 6-баптың 1-тармағының 2-тармақшасы',
    ],
  ])('calls %s in Kazakh as its Kazakh text does', (act, article, called) => {
    const cites = [{ act, article, confidence: 'verbatim' }] as const;
    expect(loaded.ok && formatCitations(cites, loaded.pack.law, 'kk')).toBe(called);
  });

  it.each(loaded.ok ? loaded.pack.scenarios.map(scenario => ({ ...scenario, scenario })) : [])(
    '$source: $name',
    ({ scenario }) => {
      expect(loaded.ok && runScenario(loaded.pack, scenario)).toEqual([]);
    },
  );
});
