import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPackLibrary } from '../../../electron/services/packs/createPackLibrary.ts';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { createDiscreetWording, discreetText } from '../../../shared/text/discreetWording.ts';
import { claimWith } from '../inventedPack.ts';

const packs = createPackLibrary(join(import.meta.dirname, '../../../assets')).list();

/** Words that must not be on a screen that others may see, whatever the language. */
const telling =
  /(?<!\p{L})(rape|sexual|violen|torture|traffick|prostitut|hiv|изнасил|сексуальн|насили|насильств|пытк|торговл|проституц|вич(?!\p{L})|спид|зорлау|сексуал|зорлық|саудас|аитв|зордук|зомбулук|соодал)/iu;

/** Every wording below a value, and everything else of it as one text. */
function partsOf(value: unknown): { readonly wordings: readonly string[]; readonly rest: string } {
  const wordings: string[] = [];
  const rest = JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'object' && part !== null && 'ru' in part && typeof part.ru === 'string') {
      // A slot is a name: what stands in its place is the answer.
      wordings.push(...Object.values(part as Record<string, string>).map(text => text.replaceAll(/\{[^}]*\}/g, '')));
      return Object.keys(part).toSorted();
    }
    if (typeof part === 'string' && (key === 'quote' || key === 'note')) return '';
    return part;
  });
  return { wordings, rest };
}

describe.each(packs.map(pack => [pack.manifest.jurisdiction, pack] as const))('the pack of %s', (_, pack) => {
  const write = createDiscreetWording(pack);
  const before = partsOf({ ...pack, scenarios: [] });
  const after = partsOf(write({ ...pack, scenarios: [] }));

  it('has such words, and none of them in discreet wording', () => {
    expect(before.wordings.filter(wording => telling.test(wording)).length).toBeGreaterThan(20);
    expect(after.wordings.filter(wording => telling.test(wording))).toEqual([]);
  });

  it('keeps everything that is no wording', () => {
    expect(after.rest).toBe(before.rest);
    expect(after.wordings.length).toBe(before.wordings.length);
  });

  it('keeps what was found with it, but for the words', () => {
    const [scenario] = pack.scenarios;
    if (scenario === undefined) throw new Error('the pack has no scenario');
    const assessment = assessClaim(pack, claimWith(scenario.answers, {}, pack), scenario.today);
    expect(partsOf(write(assessment)).rest).toBe(partsOf(assessment).rest);
  });

  it('names every offence by a letter alone', () => {
    const names = write(pack).law.offences.map(({ label }) => label.ru);
    expect(names.filter(name => !/^Деяние [A-Z]’*$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBeGreaterThan(10);
  });
});

it.each([
  ['en', 'Infection with HIV', 'Infection with condition D'],
  ['ru', 'Половина срока', 'Половина срока'],
  ['ru', 'Заражение ВИЧ', 'Заражение состояние D'],
  ['kk', 'Адам саудасы', 'Адам C жағдайы'],
  ['ky', 'Адамдарды соодалоо', 'Адамдарды C абалы'],
] as const)('writes %s: %s', (language, text, discreet) => {
  expect(discreetText(text, language)).toBe(discreet);
});
