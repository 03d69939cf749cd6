import type { ProofReason } from '../../../shared/export/proofReason.ts';
import { withPdf } from '../pdf/openPdf.ts';
import { bare } from './seePage.ts';

/** The pages of a part of a bundle as it was bound. */
export interface BoundPages {
  readonly pageCount: number;
  /** The stamps of its enclosures, page for page, as they end the file. */
  readonly stamps: readonly string[];
}

/** What is wrong with the pages of a file, and where, from 0. */
export interface PagesFault {
  readonly reason: ProofReason | null;
  readonly page: number | null;
}

/** A stamp is drawn last, before no more than the mark of a draft: so many letters hold both. */
const LAST_LETTERS = 200;

/** A page bears a stamp, and not one that goes on: `2 of 22` is not `2 of 2`. */
function bears(text: string, stamp: string): boolean {
  const at = text.indexOf(stamp);
  return at !== -1 && !/\d/.test(text.charAt(at + stamp.length));
}

/** Reads every page of a bundle for the stamp that it should bear: each is there once and in its place. */
export async function proveBundlePages(bytes: Uint8Array, { pageCount, stamps }: BoundPages): Promise<PagesFault> {
  const wanted = stamps.map(bare);
  const reading = await withPdf(bytes, reader => ({
    count: reader.pageCount,
    ends: Array.from({ length: reader.pageCount }, (_, page) => bare(reader.lastText(page, LAST_LETTERS))),
  }));
  if ('unreadable' in reading) return { reason: 'unreadable', page: null };
  const { count, ends } = reading.read;
  const own = pageCount - stamps.length;
  const places = new Map<number, number>();
  for (const [page, end] of ends.entries()) {
    // Most stand where they should.
    const expected = wanted[page - own];
    const isThere = expected !== undefined && bears(end, expected);
    const found = isThere ? page - own : wanted.findIndex(stamp => bears(end, stamp));
    if (found === -1) continue;
    if (places.has(found)) return { reason: 'pageDoubled', page };
    places.set(found, page);
  }
  if (places.size < stamps.length || count < pageCount) return { reason: 'pageDropped', page: null };
  if (count > pageCount) return { reason: 'pageDoubled', page: null };
  const stray = [...places].find(([stamp, page]) => page !== own + stamp);
  return stray === undefined ? { reason: null, page: null } : { reason: 'changedOutside', page: stray[1] };
}
