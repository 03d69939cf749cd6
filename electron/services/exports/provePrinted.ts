import type { ProofReason } from '../../../shared/export/proofReason.ts';
import type { ShownBox } from '../../../shared/export/inspectedForm.ts';
import type { Typesetter } from '../pdf/openTypesetter.ts';
import { withPdf, type PdfReader, type PrintedLetter } from '../pdf/openPdf.ts';
import { alignPages } from '../proof/alignPages.ts';
import { explainInk, isOverprinted, isWhollyInside } from '../proof/explainInk.ts';
import { explainText } from '../proof/explainText.ts';
import { findPageChanges, type PageChanges } from '../proof/findPageChanges.ts';
import { learnShapes, type LetterShapes } from '../proof/letterShapes.ts';
import { isListed, keepsMore, listObjects, type RawFile } from '../proof/listObjects.ts';
import type { BlankPage } from '../proof/pageLook.ts';
import { bare, darkShare, isBody, isDrawn, isWithin, seePage, type SeenPage } from '../proof/seePage.ts';
import { shownLetters } from '../proof/shownLetters.ts';
import type { FieldPlace } from './openForm.ts';

/** What should stand in a box: its text, or a tick. Empty text is an empty box. */
export interface ExpectedBox {
  readonly field: string;
  readonly place: FieldPlace;
  readonly printed: { readonly text: string } | { readonly ticked: boolean };
  /** The whole answer where it goes on, and the pages, from 0, that repeat it. */
  readonly whole: { readonly text: string; readonly pages: readonly number[] } | null;
}

/** What a second reader found of an answer. */
export interface ProvenBox {
  readonly field: string;
  /** Null where the answer is printed as it was given. */
  readonly reason: ProofReason | null;
  /** The page of the file that was read, from 0. */
  readonly page: number | null;
  readonly box: ShownBox | null;
  readonly answer: string | null;
  readonly printed: string | null;
}

/** What is proven of a file as a whole goes by this name. */
export const WHOLE_FILE = 'file';

/** A filled form before anything was written on it, to compare with. */
export interface BlankPaper {
  /** Sets letters from the font itself, apart from what filled the form. */
  readonly typesetter: Typesetter;
  readonly blanks: readonly BlankPage[];
  /** The page of the file on which the paper begins, from 0; undefined where the file holds this paper and nothing else. */
  readonly firstPage: number | undefined;
}

/** How a box to tick is told; every font has them. */
const TICKED = '×';
const UNTICKED = '–';
/** Part of a box that a tick covers at the least. */
const TICK_SHARE = 0.03;
/** In a bundle the paper is looked for from so many pages before its place to so many behind it. */
const STRAY = 2;

/** What is kept in a file beside its pages; undefined where nobody looked. */
interface Witness {
  readonly boxes: readonly ExpectedBox[];
  readonly shapes: LetterShapes;
  readonly raw: RawFile | undefined;
}

interface SeenBox {
  readonly reason: ProofReason | null;
  readonly printed: string;
}

const joined = (letters: readonly PrintedLetter[]) => letters.map(({ text }) => text).join('');

/** The answer stands on the page, but nobody will see it there. */
function isOffPage(wanted: string, field: string, page: SeenPage, raw: RawFile | undefined): boolean {
  const { width, height } = page;
  const outside = page.letters.filter(
    ({ left, right, bottom, top }) => right < 0 || left > width || top < 0 || bottom > height,
  );
  const boxes = raw?.fields.filter(({ name }) => name === field).flatMap(kept => kept.boxes) ?? [];
  const isBoxOff = boxes.some(([left = 0, bottom = 0, right = 0, top = 0]) => {
    return (
      Math.max(left, right) < 0 ||
      Math.min(left, right) > width ||
      Math.max(bottom, top) < 0 ||
      Math.min(bottom, top) > height
    );
  });
  return isBoxOff || bare(joined(outside)).includes(wanted);
}

function readBox(
  { field, place, printed }: ExpectedBox,
  page: SeenPage,
  changes: PageChanges,
  { shapes, raw }: Witness,
): SeenBox {
  if ('ticked' in printed) {
    const share = darkShare(place, page);
    const isTicked = changes.darkened.has(place) && (!printed.ticked || share > TICK_SHARE);
    return { reason: isTicked === printed.ticked ? null : 'tickDiffers', printed: isTicked ? TICKED : UNTICKED };
  }
  const inside = page.letters.filter(letter => isWithin(letter, place));
  const letters = inside.filter(isDrawn);
  const text = joined(inside).trim();
  const wanted = bare(printed.text);
  const { value: kept = null, others = [] } = raw?.fields.find(({ name }) => name === field) ?? {};
  const found = bare(joined(letters));
  const hasMoreInk = changes.inkBesideLetters.has(field);
  const explain = (): ProofReason | null => {
    if (wanted === '') return found !== '' || changes.darkened.has(place) ? 'notEmpty' : null;
    if (found === '') {
      if (isOffPage(wanted, field, page, raw)) return 'offThePage';
      if (hasMoreInk || darkShare(place, page) > 0) return 'inkWithoutText';
      return kept !== null && bare(kept) === wanted ? 'emptyAppearance' : 'nothingPrinted';
    }
    if (isOverprinted(letters)) return 'stampedOver';
    return (
      explainText(wanted, found) ??
      (hasMoreInk ? 'stampedOver' : null) ??
      explainInk(letters, page, shapes) ??
      (letters.every(letter => isWhollyInside(letter, place)) ? null : 'outsideBox')
    );
  };
  const reason = explain();
  const isOld = reason === null && [...(kept === null ? [] : [kept]), ...others].some(old => bare(old) !== wanted);
  return { reason: isOld ? 'oldValue' : reason, printed: text };
}

/** What is wrong where the whole answer is repeated. */
function readSheets(text: string, sheets: readonly SeenPage[]): ProofReason | null {
  const repeated = sheets.flatMap(({ letters }) => letters.filter(isBody));
  if (!bare(joined(repeated)).includes(bare(text))) return 'notRepeated';
  const reasons = sheets.map(sheet => explainInk(sheet.letters.filter(isBody), sheet, new Map()));
  return reasons.find(reason => reason !== null) ?? null;
}

/** Two boxes whose texts are each other's. */
function nameSwapped(boxes: readonly ExpectedBox[], read: readonly SeenBox[]): readonly SeenBox[] {
  const wantedAt = (at: number) => {
    const printed = boxes[at]?.printed;
    return printed !== undefined && 'text' in printed ? bare(printed.text) : '';
  };
  return read.map((box, at) => {
    const isOther = box.reason === 'otherText' || box.reason === 'digitsDiffer';
    const isSwapped =
      isOther &&
      read.some(
        (other, with_) =>
          with_ !== at &&
          other.reason !== null &&
          bare(box.printed) === wantedAt(with_) &&
          bare(other.printed) === wantedAt(at),
      );
    return isSwapped ? { ...box, reason: 'answersSwapped' as const } : box;
  });
}

const answerOf = ({ printed, whole }: ExpectedBox): string => {
  if ('ticked' in printed) return printed.ticked ? TICKED : UNTICKED;
  return whole?.text ?? printed.text;
};

interface FileFault {
  readonly reason: ProofReason;
  readonly page: number | null;
  readonly box: ShownBox | null;
}

function readPaper(reader: PdfReader, witness: Witness, { blanks, firstPage: begins }: BlankPaper) {
  const alone = begins === undefined;
  const firstPage = begins ?? 0;
  const from = alone ? 0 : Math.max(0, firstPage - STRAY);
  const to = alone ? reader.pageCount : Math.min(reader.pageCount, firstPage + blanks.length + STRAY);
  const letters = Array.from({ length: Math.max(0, to - from) }, (_, at) => shownLetters(reader, from + at));
  const { at, doubled } = alignPages(blanks, letters, firstPage - from);
  const faults: FileFault[] = doubled.map(page => ({ reason: 'pageDoubled', page: from + page, box: null }));
  const known = new Set([...at, ...doubled]);
  const strange = alone ? [...letters.keys()].find(page => !known.has(page)) : undefined;
  if (strange !== undefined) faults.push({ reason: 'changedOutside', page: strange, box: null });

  const read = new Map<ExpectedBox, SeenBox>();
  const sheets = new Map<number, SeenPage>();
  const repeating = new Set(witness.boxes.flatMap(({ whole }) => whole?.pages ?? []));
  for (const [index, blank] of blanks.entries()) {
    const own = witness.boxes.filter(({ place }) => place.page === firstPage + index);
    const found = at[index];
    if (found === null || found === undefined) {
      faults.unshift({ reason: 'pageDropped', page: null, box: null });
      for (const box of own) read.set(box, { reason: 'pageDropped', printed: '' });
      continue;
    }
    const page = seePage(reader, from + found, letters[found]);
    const changes = findPageChanges(blank, page, own);
    if (changes.fault !== null) faults.push({ ...changes.fault, page: from + found });
    for (const box of own) read.set(box, readBox(box, page, changes, witness));
    if (repeating.has(firstPage + index)) sheets.set(firstPage + index, page);
  }
  for (const box of witness.boxes) {
    const seen = read.get(box);
    if (box.whole === null || seen === undefined || seen.reason !== null) continue;
    const reason = readSheets(
      box.whole.text,
      box.whole.pages.flatMap(page => sheets.get(page) ?? []),
    );
    read.set(box, { ...seen, reason });
  }
  const pageOf = (page: number) => {
    const found = at[page - firstPage];
    return found === null || found === undefined ? null : from + found;
  };
  return { read, faults, pageOf };
}

/** What former answers left in a file: the fields that they speak of, and whether there is more that nothing leads to. */
function findLeftovers(raw: RawFile, boxes: readonly ExpectedBox[]) {
  const names = new Set(boxes.map(({ field }) => field));
  const spokenOf = raw.leftovers.map(texts => texts.filter(text => names.has(text)));
  // What speaks of a field is told of that field.
  const nameless = raw.leftovers.filter((_, at) => spokenOf[at]?.length === 0);
  return {
    fields: new Set(spokenOf.flat()),
    others: keepsMore({ ...raw, leftovers: nameless }, { ownMetadata: false }),
  };
}

/**
 * Reads a finished file back with PDFium and qpdf, of which neither filled it: every box holds its text and nothing else, every letter
 * of it is there as ink, whole, inside the box and of its own shape, every tick is drawn, what goes on is repeated whole, each page is
 * there once, nothing outside the boxes differs from the blank form, and nothing of a former answer lies in the file. The last entry,
 * `file`, stands for what concerns no one box.
 */
export async function provePrinted(
  bytes: Uint8Array,
  boxes: readonly ExpectedBox[],
  paper: BlankPaper,
): Promise<readonly ProvenBox[]> {
  const isLookedInto = paper.firstPage === undefined && isListed(bytes);
  const raw = isLookedInto ? await listObjects(bytes) : undefined;
  const texts = boxes.flatMap(({ printed }) => ('text' in printed ? [bare(printed.text)] : []));
  const witness: Witness = { boxes, shapes: await learnShapes(paper.typesetter, texts), raw };
  const reading = await withPdf(bytes, reader => readPaper(reader, witness, paper));
  if ('unreadable' in reading || (isLookedInto && raw === undefined)) {
    const unread = { reason: 'unreadable', page: null, box: null, answer: null, printed: null } as const;
    return [...boxes.map(({ field }) => field), WHOLE_FILE].map(field => ({ field, ...unread }));
  }
  const { read, faults, pageOf } = reading.read;
  const old = raw === undefined ? { fields: new Set<string>(), others: false } : findLeftovers(raw, boxes);
  const seen = nameSwapped(
    boxes,
    boxes.map(box => read.get(box) ?? { reason: 'pageDropped', printed: '' }),
  );
  const proven = boxes.map((box, at): ProvenBox => {
    const { page, ...place } = box.place;
    const found = seen[at]?.reason ?? null;
    return {
      field: box.field,
      reason: found ?? (old.fields.has(box.field) ? 'oldValue' : null),
      page: pageOf(page),
      box: place,
      answer: answerOf(box),
      printed: box.whole !== null && found === null ? box.whole.text : (seen[at]?.printed ?? ''),
    };
  });
  const [fault] = faults;
  const ofFile = fault ?? { reason: old.others ? ('oldValue' as const) : null, page: null, box: null };
  return [...proven, { field: WHOLE_FILE, ...ofFile, answer: null, printed: null }];
}
