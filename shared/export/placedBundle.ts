import type { LocalText } from '../domain/language.ts';
import type { Enclosure } from './exportPlan.ts';

/** A paper that goes into a bundle. */
export interface BundledPaper {
  /** A cover lists the others. */
  readonly isCover: boolean;
  readonly paper: string;
  readonly title: LocalText;
  readonly pageCount: number;
}

/** Where a document of a bundle begins. Pages count from 1 through all its parts, without the pages in front of each; parts from 1. */
export interface Place {
  readonly page: number;
  readonly part: number;
}

/** The documents of a bundle with their places. What the authority attaches has none. */
export interface PlacedBundle {
  readonly papers: readonly (BundledPaper & { readonly place: Place })[];
  readonly enclosures: readonly (Enclosure & { readonly place: Place | null })[];
  /** The first and the last page of each part. */
  readonly parts: readonly { readonly first: number; readonly last: number }[];
}

/**
 * Counts the pages of a bundle: the papers, which all lie in its first part, then what is enclosed. `lastOfPart` are the numbers of the
 * enclosures with which parts end, but for the last part.
 */
export function placeBundle(
  papers: readonly BundledPaper[],
  enclosures: readonly Enclosure[],
  lastOfPart: readonly number[],
): PlacedBundle {
  let page = 1;
  const take = (count: number) => (page += count) - count;
  const placedPapers = papers.map(paper => ({ ...paper, place: { page: take(paper.pageCount), part: 1 } }));
  const firsts = [1];
  const placedEnclosures = enclosures.map(enclosure => {
    if (enclosure.evidenceId === null) return { ...enclosure, place: null };
    const part = lastOfPart.filter(last => last < enclosure.number).length + 1;
    if (part > firsts.length) firsts.push(page);
    return { ...enclosure, place: { page: take(enclosure.pageCount), part } };
  });
  const parts = firsts.map((first, at) => ({ first, last: (firsts[at + 1] ?? page) - 1 }));
  return { papers: placedPapers, enclosures: placedEnclosures, parts };
}
