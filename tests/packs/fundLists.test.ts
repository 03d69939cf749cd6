import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../electron/services/packs/loadPack.ts';
import type { ListEntry } from '../../shared/packs/law.ts';

/** Article 6(1) of the Fund law as the law notes give it: kz-2.md §3 (texts) and §14 (differences between versions). */
const listOne = {
  '2021-01-11':
    '110(2)(4) 120(3-1)(1) 120(3-2)(1) 120(3-2)(3) 120(4) 121(3-1)(1) 121(3-2)(1) 121(3-2)(3) 121(4) 123(2) 124 128(1) 128(2) 128(3) 128(4)(1) 134 135(1) 135(2) 135(3) 135(4)(1) 146(1) 146(2)',
  '2025-09-16':
    '116(1) 116(2) 116(3) 120(3-1)(1) 120(3-2)(1) 120(3-2)(3) 120(4) 121(3-1)(1) 121(3-2)(1) 121(3-2)(3) 121(4) 123(2) 124 125(3)(2) 126(3)(2) 128(1) 128(2) 128(3) 128(4)(1) 134 135(1) 135(2) 135(3) 135(4)(1) 146(1) 146(2) 146(3) 308',
};

/** The second list of 16.09.2025: entries without a limit of their own, and those named only as far as grievous harm goes. */
const listTwo = {
  whole:
    '106(1) 106(2) 106(3) 114(3) 114(4) 118(2) 118(3) 125-1(3) 192(2)(5) 317(2) 317(5) 345(2) 345-1(2) 346(4) 351(1) 358(3) 359(2)',
  harmOnly:
    '116(3) 119(2) 120(3)(2) 121(3)(2) 125(3)(3) 126(3)(3) 127(2)(4) 128(4)(2) 135(4)(2) 141(1) 146(4) 202(2)(2) 203(2)(2) 255(3)(2) 261(3) 269(3) 270(3) 277(1) 277(2) 319(5) 320(2) 322(2) 344(1) 350(1) 352 352-1 355(2)(1) 356(2)(1)',
};

/** The third list of 16.09.2025: entries without a limit, and those named only as far as a death (105: a suicide) goes. */
const listThree = {
  whole:
    '99 104 119(3) 119(4) 141(2) 192(3)(1) 202(3)(1) 203(3) 317(3) 317(4) 322(3) 322(4) 344(2) 344(3) 345(3) 345(4) 345-1(3) 345-1(4) 346(5) 346(6) 348(3) 348(4) 349(3) 349(4) 350(2) 350(3) 351(2) 351(3) 353(3) 353(4) 354(3) 354(4) 355(3)(4) 356(2)(4) 358(4) 358(5) 359(3) 359(4)',
  deathOnly:
    '105 106(3) 116(3) 120(4) 121(4) 125(3)(3) 126(3)(3) 127(2)(4) 128(4)(2) 135(4)(2) 146(4) 255(3)(2) 261(3) 269(3) 270(3) 277(2) 277(3) 319(5) 320(2) 352 352-1',
};

const loaded = loadPack(join(import.meta.dirname, '../../assets/packs/kz'));
const words = (text: string) => text.split(' ').toSorted();

function entriesOf(list: string, from: string): readonly ListEntry[] {
  const versions = loaded.ok ? loaded.pack.law.lists[list]?.versions : undefined;
  return versions?.find(version => version.from === from)?.entries ?? [];
}

const refs = (entries: readonly ListEntry[]) => [...new Set(entries.map(({ ref }) => ref))].toSorted();
const certain = (entries: readonly ListEntry[]) => entries.filter(entry => entry.in === 'yes');
const difference = (one: readonly ListEntry[], other: readonly ListEntry[]) =>
  refs(one).filter(ref => !refs(other).includes(ref));
const reads =
  (...facts: readonly string[]) =>
  (entry: ListEntry) =>
    facts.some(fact => JSON.stringify(entry.onlyIf ?? null).includes(`"${fact}"`));

describe('the lists of Article 6(1)', () => {
  it.each(Object.entries(listOne))('the first list of %s', (from, text) => {
    expect(refs(certain(entriesOf('fundListOne', from)))).toEqual(words(text));
  });

  it('the second list of 2025-09-16', () => {
    const entries = entriesOf('fundListTwo', '2025-09-16');
    const harmOnly = entries.filter(reads('offence.grievousHarm'));
    expect({ whole: difference(entries, harmOnly), harmOnly: refs(harmOnly) }).toEqual({
      whole: words(listTwo.whole),
      harmOnly: words(listTwo.harmOnly),
    });
  });

  it('the third list of 2025-09-16', () => {
    const entries = entriesOf('fundListThree', '2025-09-16');
    const deathOnly = entries.filter(reads('offence.death', 'offence.suicide'));
    expect({ whole: difference(entries, deathOnly), deathOnly: refs(deathOnly) }).toEqual({
      whole: words(listThree.whole),
      deathOnly: words(listThree.deathOnly),
    });
  });

  it.each([
    ['fundListTwo', ['125-1(3)', '146(4)', '352-1'], ['146(3)']],
    ['fundListThree', ['146(4)', '352-1'], ['146(3)']],
  ])('%s changed from 2021-01-11 to 2025-09-16 only where the notes say so', (list, added, removed) => {
    const [older, newer] = [entriesOf(list, '2021-01-11'), entriesOf(list, '2025-09-16')];
    expect({ added: difference(newer, older), removed: difference(older, newer) }).toEqual({ added, removed });
  });

  it.each([
    ['fundListOne', ['110(2)(4)', '116(1)', '116(2)', '116(3)', '125(3)(2)', '126(3)(2)', '146(3)', '308']],
    ['fundListTwo', ['146(3)', '146(4)']],
    ['fundListThree', ['146(3)', '146(4)']],
  ])(
    '%s of 2024-09-05 is doubtful exactly where its text was not found and its neighbours differ',
    (list, doubtful) => {
      const entries = entriesOf(list, '2024-09-05');
      expect(refs(entries.filter(entry => entry.in === 'unknown'))).toEqual(doubtful);
    },
  );

  it.each(['fundListOne', 'fundListTwo', 'fundListThree'])(
    '%s of 2024-09-05 is certain of what stands both before and after, and of nothing else',
    list => {
      const [before, after] = [entriesOf(list, '2021-01-11'), entriesOf(list, '2025-09-16')];
      const both = refs(certain(before)).filter(ref => refs(certain(after)).includes(ref));
      expect(refs(certain(entriesOf(list, '2024-09-05')))).toEqual(both);
    },
  );

  it('is never surer of a doubtful entry than our inference', () => {
    const sure = ['fundListOne', 'fundListTwo', 'fundListThree'].flatMap(list =>
      (loaded.ok ? (loaded.pack.law.lists[list]?.versions ?? []) : []).flatMap(({ cite, entries }) =>
        entries.filter(entry => entry.in === 'unknown' && (entry.cite ?? cite).confidence !== 'inferred'),
      ),
    );
    expect(sure).toEqual([]);
  });
});
