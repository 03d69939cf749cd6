import type { PrintedLetter } from '../pdf/openPdf.ts';
import type { BlankPage } from './pageLook.ts';
import { isDrawn } from './seePage.ts';

/** Where each page of a paper lies in a file, from 0; null where it is not there. */
export interface AlignedPages {
  readonly at: readonly (number | null)[];
  /** Pages of the file that show a page of the paper once more. */
  readonly doubled: readonly number[];
}

/** As much of a page's own letters as are found on it at the least; and what a page that was changed keeps at the least. */
const SAME = 0.8;
const RELATED = 0.2;

/** A letter by what it is and where it stands. */
export const keyOf = ({ text, left, bottom }: PrintedLetter) => `${text} ${Math.round(left)} ${Math.round(bottom)}`;

/** Which part of a blank page's letters stands on another page at the same places. */
function likeness(blank: BlankPage, letters: ReadonlySet<string>): number {
  const own = blank.letters.filter(isDrawn);
  return own.length === 0 ? 0 : own.filter(letter => letters.has(keyOf(letter))).length / own.length;
}

/** Finds the pages of a paper among those of a file by the letters that stand on them before anything is written. `first` is where they should begin. */
export function alignPages(
  blanks: readonly BlankPage[],
  pages: readonly (readonly PrintedLetter[])[],
  first: number,
): AlignedPages {
  const keys = pages.map(letters => new Set(letters.map(keyOf)));
  const isSame = (blank: BlankPage, page: number) => likeness(blank, keys[page] ?? new Set()) >= SAME;
  const taken = new Set<number>();
  const matched = blanks.map(blank => {
    const page = pages.findIndex((_, at) => !taken.has(at) && isSame(blank, at));
    if (page !== -1) taken.add(page);
    return page;
  });
  const doubled = [...pages.keys()].filter(page => !taken.has(page) && blanks.some(blank => isSame(blank, page)));
  const at: (number | null)[] = [];
  for (const [index, blank] of blanks.entries()) {
    const page = matched[index] ?? -1;
    // A page without letters of its own, or one that was written over: it lies behind the one before it.
    const next = index === 0 ? first : (at[index - 1] ?? first + index - 1) + 1;
    const isFree = next < pages.length && !taken.has(next) && !doubled.includes(next);
    const isRelated = !blank.letters.some(isDrawn) || likeness(blank, keys[next] ?? new Set()) >= RELATED;
    const behind = isFree && isRelated ? next : null;
    at.push(page === -1 ? behind : page);
  }
  return { at, doubled };
}
