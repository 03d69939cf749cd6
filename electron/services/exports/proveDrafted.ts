import type { ProofReason } from '../../../shared/export/proofReason.ts';
import type { ShownBox } from '../../../shared/export/inspectedForm.ts';
import { textsOf, type PaperPart } from '../../../shared/export/paperModel.ts';
import { withPdf, type PdfReader, type PrintedLetter } from '../pdf/openPdf.ts';
import { alignPages, keyOf } from '../proof/alignPages.ts';
import { isOver } from '../proof/explainInk.ts';
import { explainText } from '../proof/explainText.ts';
import { findPageChanges } from '../proof/findPageChanges.ts';
import { isListed, keepsMore, listObjects } from '../proof/listObjects.ts';
import type { BlankPage } from '../proof/pageLook.ts';
import { bare, FOOT, HEAD, inkOf, isDrawn, PALE, seePage } from '../proof/seePage.ts';
import { shownLetters } from '../proof/shownLetters.ts';
import type { PaperSection } from './paperSections.ts';
import { WHOLE_FILE, type ProvenBox } from './provePrinted.ts';

/** The pages of a drafted paper in a file. */
export interface DraftedPages {
  /** From 0; undefined where the file holds this paper and nothing else. */
  readonly first: number | undefined;
  readonly count: number;
  /** As they were set, to compare with; none where more is drawn on them later. */
  readonly asSet: readonly BlankPage[];
}

/** A letter of the paper's text as it was found. */
interface SeenLetter {
  readonly letter: PrintedLetter;
  readonly page: number;
  /** Its place among the letters of its page. */
  readonly at: number;
  readonly ink: ReturnType<typeof inkOf>;
  /** It looks otherwise than it was set. */
  readonly changed: boolean;
  /** Another letter lies over it. */
  readonly covered: boolean;
}

interface SeenPaper {
  readonly printed: readonly SeenLetter[];
  readonly texts: ReadonlyMap<number, readonly PrintedLetter[]>;
  readonly fault: Pick<ProvenBox, 'reason' | 'page' | 'box'> | null;
}

/** The letters that were put onto a page where all that was set on it still stands; none where something of that is gone. */
function findAdded(blank: BlankPage, letters: readonly PrintedLetter[]): ReadonlySet<PrintedLetter> {
  const [set, found] = [new Set(blank.letters.map(keyOf)), new Set(letters.map(keyOf))];
  const isWhole = blank.letters.every(letter => !isDrawn(letter) || found.has(keyOf(letter)));
  return new Set(isWhole ? letters.filter(letter => isDrawn(letter) && !set.has(keyOf(letter))) : []);
}

const isText = (letter: PrintedLetter, pageHeight: number) =>
  isDrawn(letter) && letter.bottom > FOOT && letter.top < pageHeight - HEAD;

/** Where the pages lie in the file, by what stands on them; by their number where nothing is known of that. */
function placePages(reader: PdfReader, { first, count, asSet }: DraftedPages) {
  if (asSet.length === 0) {
    const at = Array.from({ length: count }, (_, page) => (first ?? 0) + page);
    return { at, doubled: [], strange: [], lettersAt: () => undefined };
  }
  const from = first ?? 0;
  const to = first === undefined ? reader.pageCount : Math.min(reader.pageCount, from + count + 1);
  const letters = Array.from({ length: Math.max(0, to - from) }, (_, page) => shownLetters(reader, from + page));
  const { at, doubled } = alignPages(asSet, letters, 0);
  const known = new Set([...at, ...doubled]);
  return {
    at: at.map(page => (page === null ? null : from + page)),
    doubled: doubled.map(page => from + page),
    lettersAt: (page: number) => letters[page - from],
    strange: first === undefined ? [...letters.keys()].filter(page => !known.has(page)) : [],
  };
}

function readPaper(reader: PdfReader, pages: DraftedPages): SeenPaper {
  const { at, doubled, strange, lettersAt } = placePages(reader, pages);
  const printed: SeenLetter[] = [];
  const texts = new Map<number, readonly PrintedLetter[]>();
  let fault: SeenPaper['fault'] = null;
  if (strange[0] !== undefined) fault = { reason: 'changedOutside', page: strange[0], box: null };
  if (doubled[0] !== undefined) fault = { reason: 'pageDoubled', page: doubled[0], box: null };
  if (at.includes(null)) fault = { reason: 'pageDropped', page: null, box: null };
  for (const [index, place] of at.entries()) {
    if (place === null || place >= reader.pageCount) continue;
    const page = seePage(reader, place, lettersAt(place));
    texts.set(place, page.letters);
    const blank = pages.asSet[index];
    const added = [...(blank === undefined ? [] : findAdded(blank, page.letters))];
    const own = page.letters.flatMap((letter, position) =>
      isText(letter, page.height) && !added.includes(letter) ? [{ letter, at: position }] : [],
    );
    // Each letter is a box of its own: what changed within one is told of its section, the rest of the page.
    const boxes = own.map(({ letter: { left, bottom, right, top }, at: position }) => ({
      field: String(position),
      place: { x: left, y: bottom, width: right - left, height: top - bottom },
      printed: {},
    }));
    const changes = blank === undefined ? undefined : findPageChanges(blank, page, boxes);
    if (changes?.fault) fault ??= { ...changes.fault, page: place };
    for (const { letter, at: position } of own) {
      const changed = changes?.changedBoxes.has(String(position)) ?? false;
      const covered = added.some(other => isOver(letter, other));
      printed.push({ letter, page: place, at: position, ink: inkOf(letter, page), changed, covered });
    }
  }
  return { printed, texts, fault };
}

/** Reads on in what was printed. A table's head may come again at the top of a page. */
function createReading(printed: readonly SeenLetter[]) {
  const text = printed.map(({ letter }) => bare(letter.text)).join('');
  // A letter may be read as two, so that places in the text are not places among the letters.
  const letterAt = printed.flatMap(({ letter }, index) =>
    Array.from({ length: bare(letter.text).length }, () => index),
  );
  let at = 0;
  /** After a text that was not found, the next one may stand a little elsewhere. */
  let isLost = false;

  function take(
    piece: string,
    header: string,
  ): { readonly reason: ProofReason | null; readonly letters: readonly SeenLetter[] } {
    const wanted = bare(piece);
    if (header !== '' && !text.startsWith(wanted, at) && text.startsWith(header, at)) at += header.length;
    const found = text.indexOf(wanted, at);
    const isHere = found === at || (isLost && found !== -1);
    const start = isHere ? found : at;
    const letters = printed.slice(
      letterAt[start] ?? printed.length,
      (letterAt[start + wanted.length - 1] ?? printed.length - 1) + 1,
    );
    const reason = isHere ? null : (explainText(wanted, text.slice(at, at + wanted.length)) ?? 'otherText');
    at = Math.min(text.length, start + wanted.length);
    isLost = !isHere;
    return { reason, letters };
  }
  return { take, isAtEnd: () => at === text.length };
}

function explainLetters(letters: readonly SeenLetter[]): ProofReason | null {
  const missing = letters.filter(({ ink }) => ink === 'none');
  if (missing.some(({ letter }) => letter.lightness >= PALE)) return 'whiteInk';
  if (missing.length > 0) return 'textWithoutInk';
  if (letters.some(({ covered }) => covered)) return 'stampedOver';
  if (letters.some(({ ink }) => ink === 'cut')) return 'clipped';
  const changed = letters.filter(letter => letter.changed).length;
  if (changed === 0) return null;
  return changed === 1 ? 'letterAsBox' : 'stampedOver';
}

/** What stands on the pages from the first to the last of some letters, with the spaces that a reader sees. */
function textOf(letters: readonly SeenLetter[], texts: SeenPaper['texts']): string {
  const pages = [...new Set(letters.map(({ page }) => page))];
  return pages
    .map(page => {
      const places = letters.filter(letter => letter.page === page).map(({ at }) => at);
      const all = texts.get(page) ?? [];
      return all
        .slice(Math.min(...places), Math.max(...places) + 1)
        .map(({ text }) => text)
        .join('');
    })
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/** The part of a page that letters take up on the first of their pages. */
function boundsOf(letters: readonly SeenLetter[]): { readonly page: number; readonly box: ShownBox } | null {
  const [first] = letters;
  if (first === undefined) return null;
  const there = letters.filter(({ page }) => page === first.page).map(({ letter }) => letter);
  const [left, right] = [Math.min(...there.map(one => one.left)), Math.max(...there.map(one => one.right))];
  const [bottom, top] = [Math.min(...there.map(one => one.bottom)), Math.max(...there.map(one => one.top))];
  return { page: first.page, box: { x: left, y: bottom, width: right - left, height: top - bottom } };
}

const headerOf = (part: PaperPart) =>
  part.kind === 'table' ? bare(part.columns.map(({ text }) => text).join('')) : '';

/**
 * Reads the pages of a drafted paper back with PDFium, which did not write them: every text stands there in its order, with nothing
 * between or behind, every letter of it is there as ink and looks as it was set, and each page is there once. The last entry, `file`,
 * stands for what concerns no one section.
 */
export async function proveDrafted(
  bytes: Uint8Array,
  sections: readonly PaperSection[],
  pages: DraftedPages,
): Promise<readonly ProvenBox[]> {
  const reading = await withPdf(bytes, reader => readPaper(reader, pages));
  const isLookedInto = pages.first === undefined && isListed(bytes);
  const raw = isLookedInto ? await listObjects(bytes) : undefined;
  if ('unreadable' in reading || (isLookedInto && raw === undefined)) {
    const unread = { reason: 'unreadable', page: null, box: null, answer: null, printed: null } as const;
    return [...sections.map(({ field }) => field), WHOLE_FILE].map(field => ({ field, ...unread }));
  }
  const { printed, texts, fault } = reading.read;
  const { take, isAtEnd } = createReading(printed);
  const proven = sections.map(({ field, parts }): ProvenBox => {
    const wanted = parts.flatMap(part => textsOf(part).map(text => ({ text, header: headerOf(part) })));
    const taken = wanted.filter(({ text }) => bare(text) !== '').map(({ text, header }) => take(text, header));
    const letters = taken.flatMap(piece => piece.letters);
    return {
      field,
      reason: taken.find(({ reason }) => reason !== null)?.reason ?? explainLetters(letters),
      ...(boundsOf(letters) ?? { page: null, box: null }),
      answer: wanted.map(({ text }) => text).join(' '),
      printed: textOf(letters, texts),
    };
  });
  const last = proven.at(-1);
  const whole =
    last === undefined || isAtEnd() || last.reason !== null
      ? proven
      : [...proven.slice(0, -1), { ...last, reason: 'otherText' as const }];
  const isOld = raw !== undefined && keepsMore(raw, { ownMetadata: true });
  const ofFile = fault ?? { reason: isOld ? ('oldValue' as const) : null, page: null, box: null };
  return [...whole, { field: WHOLE_FILE, ...ofFile, answer: null, printed: null }];
}
