import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../electron/services/packs/loadPack.ts';

/** The table of sanctions in the law notes, kz-2.md §5.2 and §14: more than twelve years of imprisonment, or life. */
const especiallyGrave =
  '99 120(3) 120(3-1) 120(3-2) 120(4) 121(3) 121(3-1) 121(3-2) 121(4) 122(4) 124(2) 124(3) 125(3) 128(4) 135(3) 135(4) 312(3)';
/** Twelve years at most; Article 110 stands in the table alone. */
const less =
  '110 116 118 120(1) 120(2) 121(1) 121(2) 121-1 122(1) 122(2) 122(3) 123 124(1) 125(1) 125(2) 125-1 126 128(1) 128(2) 128(3) 134 135(1) 135(2) 144 146 308 309 312(1) 312(2)';
/** Amended on 16.09.2025 or put into the code only then (kz-2.md §5.1): what held before was not read. */
const amendedLater = ['125', '125-1', '134', '144', '309'];

const loaded = loadPack(join(import.meta.dirname, '../../assets/packs/kz'));
const lists = loaded.ok ? loaded.pack.law.lists : {};
const words = (text: string) => text.split(' ').toSorted();
const article = (ref: string) => ref.replace(/\(.*/, '');

function versionOf(list: string, from: string) {
  const version = lists[list]?.versions.find(one => one.from === from);
  if (version === undefined) throw new Error(`${list} has no version of ${from}`);
  return version;
}

const refs = (list: string, from: string, how: string) =>
  versionOf(list, from)
    .entries.filter(entry => entry.in === how)
    .map(({ ref }) => ref)
    .toSorted();

describe('the especially grave crimes', () => {
  it('of 2025-09-16 are those of the table', () => {
    expect({
      yes: refs('especiallyGrave', '2025-09-16', 'yes'),
      no: refs('especiallyGrave', '2025-09-16', 'no'),
      unknown: refs('especiallyGrave', '2025-09-16', 'unknown'),
    }).toEqual({ yes: words(especiallyGrave), no: words(less), unknown: [] });
  });

  it('of 2024-09-05 are the same but for the articles amended later, which are open', () => {
    const kept = (text: string) => words(text).filter(ref => !amendedLater.includes(article(ref)));
    expect({
      yes: refs('especiallyGrave', '2024-09-05', 'yes'),
      no: refs('especiallyGrave', '2024-09-05', 'no'),
      unknown: refs('especiallyGrave', '2024-09-05', 'unknown'),
    }).toEqual({ yes: kept(especiallyGrave), no: kept(less), unknown: amendedLater.toSorted() });
  });

  it('say of no other article that it is not among them', () => {
    expect(lists['especiallyGrave']?.versions.map(({ others }) => others)).toEqual(['unknown', 'unknown']);
  });

  it.each(['2024-09-05', '2025-09-16'])('of %s are asked for in the sentence where the article was not read', from => {
    const decided = [...refs('especiallyGrave', from, 'yes'), ...refs('especiallyGrave', from, 'no')];
    expect(refs('gravityRead', from, 'yes')).toEqual([...new Set(decided.map(article))].toSorted());
  });

  it('rest on nothing surer than what was inferred from the sanctions', () => {
    const surer = ['especiallyGrave', 'gravityRead'].flatMap(list =>
      (lists[list]?.versions ?? []).filter(({ cite }) => cite.confidence !== 'inferred'),
    );
    expect(surer).toEqual([]);
  });
});
