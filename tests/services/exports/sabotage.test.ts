import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureDrafted } from '../../../electron/services/exports/measureDrafted.ts';
import { makeScheme, type BundleFile, type MadeScheme } from '../../../electron/services/exports/makeScheme.ts';
import { measureForm } from '../../../electron/services/exports/measureForm.ts';
import { proveScheme } from '../../../electron/services/exports/proveScheme.ts';
import type { MadePaper, MeasuredPaper } from '../../../electron/services/exports/measuredPaper.ts';
import type { ProvenBox } from '../../../electron/services/exports/provePrinted.ts';
import { toldOf } from '../../../electron/services/exports/toldOf.ts';
import { withPdf, type PrintedLetter } from '../../../electron/services/pdf/openPdf.ts';
import { proveBundlePages } from '../../../electron/services/proof/proveBundlePages.ts';
import type { FieldProof } from '../../../shared/bridge/contract.ts';
import { planExport } from '../../../shared/export/planExport.ts';
import { isForm } from '../../../shared/packs/paper.ts';
import {
  appendRevision,
  clipByOnePoint,
  doublePage,
  drawBoxFor,
  drawInsteadOfText,
  dropPage,
  emptyAppearance,
  hideInk,
  keepDefault,
  keepOtherValue,
  keepScript,
  keepXfa,
  leaveOldField,
  moveOffPage,
  noteAbout,
  noteInXml,
  putMissingSign,
  putQuestionMarks,
  stampOver,
  swapAnswers,
  swapDrawn,
  swapLetters,
  whitenInk,
  whiteOut,
  type Sabotage,
} from '../../support/sabotage.ts';
import { exportRequest, readCaseFile } from './readCase.ts';

async function make(measured: MeasuredPaper): Promise<MadePaper> {
  const made = await measured.make?.({ papers: [] });
  if (made === undefined) throw new Error('the paper cannot be made');
  return made;
}

const inTurn =
  (all: readonly Sabotage[]): Sabotage =>
  async file => {
    let spoiled = file;
    for (const spoil of all) spoiled = await spoil(spoiled);
    return spoiled;
  };

/** What a proof finds wrong, by field. */
const faultsIn = (boxes: readonly ProvenBox[]) =>
  Object.fromEntries(boxes.flatMap(({ field, reason }) => (reason === null ? [] : [[field, reason]])));

async function lettersOf(file: Uint8Array, page: number): Promise<readonly PrintedLetter[]> {
  const reading = await withPdf(file, reader => reader.letters(page));
  if ('unreadable' in reading) throw new Error('the file cannot be read');
  return reading.read;
}

const placeOf = ({ left, bottom, right, top }: PrintedLetter, page: number) => ({
  page,
  x: left,
  y: bottom,
  width: right - left,
  height: top - bottom,
});

/** Where a text begins on a page, from 0. */
async function placeOfText(file: Uint8Array, page: number, text: string) {
  const letters = await lettersOf(file, page);
  const letter =
    letters[
      letters
        .map(one => one.text)
        .join('')
        .indexOf(text)
    ];
  if (letter === undefined) throw new Error('the page lacks the text');
  return placeOf(letter, page);
}

/** One field to each way of spoiling an answer. */
const spoiledAnswers: Readonly<
  Record<string, { readonly spoil: (field: string) => Sabotage; readonly reason: string }>
> = {
  bankIban: { spoil: clipByOnePoint, reason: 'clipped' },
  ['applicantIin']: { spoil: field => putMissingSign(field, 5), reason: 'letterAsBox' },
  victimName: { spoil: putQuestionMarks, reason: 'questionMarks' },
  victimIin: { spoil: field => swapLetters(field, 1, 2), reason: 'digitsDiffer' },
  bankBic: { spoil: emptyAppearance, reason: 'emptyAppearance' },
  bankName: { spoil: drawInsteadOfText, reason: 'inkWithoutText' },
  ['applicantPhone']: { spoil: hideInk, reason: 'textWithoutInk' },
  ['applicantEmail']: { spoil: whitenInk, reason: 'whiteInk' },
  investigator: { spoil: moveOffPage, reason: 'offThePage' },
  head: { spoil: field => keepOtherValue(field, 'Ескі жауап'), reason: 'oldValue' },
  bankHolder: { spoil: field => keepDefault(field, 'Ескі жауап'), reason: 'oldValue' },
  caseNumber: { spoil: field => keepScript(field, 'Ескі жауап'), reason: 'oldValue' },
  recognitionDate: { spoil: field => leaveOldField(field, '01.01.2020'), reason: 'oldValue' },
  ['applicantBirthDate']: { spoil: field => swapAnswers(field, 'victimBirthDate'), reason: 'answersSwapped' },
};

/** The application of a case and its bundle. */
let scheme: MadeScheme;
beforeAll(async () => {
  const request = await exportRequest(readCaseFile('kz-mother-for-child'), { flatten: false });
  const [paper] = request.pack.papers.filter(isForm);
  if (paper === undefined) throw new Error('the pack has no form');
  const plan = planExport(request.pack, request.claim, request.assessment);
  scheme = await makeScheme(request, 'fund', [await measureForm(request, paper, plan)], plan, () => undefined);
});

describe('a filled form', () => {
  let form: MadePaper;
  let clean: readonly ProvenBox[];
  beforeAll(async () => {
    const [application] = scheme.papers;
    if (application === undefined) throw new Error('there is no application');
    form = application.made;
    clean = await form.prove(form.file);
  });

  const boxOf = (field: string) => {
    const proven = clean.find(box => box.field === field);
    if (proven?.box == null || proven.page === null) throw new Error(`${field} has no place`);
    return { page: proven.page, ...proven.box };
  };
  const after = async (spoil: Sabotage, file = form.file) => faultsIn(await form.prove(await spoil(file)));

  it('that nobody touched is proven, open and printed, and tells each answer as it was read', async () => {
    expect([faultsIn(clean), faultsIn(await form.prove(form.printed))]).toEqual([{}, {}]);
    expect(clean.find(({ field }) => field === 'bankIban')).toMatchObject({
      answer: 'KZ25 9990 0000 0000 0017',
      printed: 'KZ25 9990 0000 0000 0017',
      page: 1,
    });
  });

  it('that was spoiled in each way of an answer names each answer and its reason, and no other', async () => {
    expect(await after(inTurn(Object.entries(spoiledAnswers).map(([field, { spoil }]) => spoil(field))))).toEqual({
      ...Object.fromEntries(Object.entries(spoiledAnswers).map(([field, { reason }]) => [field, reason])),
      ['applicantBirthDate']: 'answersSwapped',
      victimBirthDate: 'answersSwapped',
    });
  });

  it('with a former value behind its end, in XML or in its notes names the file', async () => {
    const old = 'Үмбетқызы';
    const ways = [appendRevision(old), keepXfa('victimName', old), noteAbout(old), noteInXml(old)];
    for (const spoil of ways) expect(await after(spoil)).toEqual({ file: 'oldValue' });
  });

  it('with a stamp over an answer names the answer, and with one over its own words the file', async () => {
    const heading = await placeOfText(form.printed, 0, 'Отметка о регистрации');
    expect(await after(inTurn([stampOver(boxOf('bankIban')), stampOver(heading)]), form.printed)).toEqual({
      bankIban: 'stampedOver',
      file: 'stampedOver',
    });
  });

  it('with a page dropped names the page and each answer on it', async () => {
    const faults = await after(dropPage(1), form.printed);
    const onSecond = clean.filter(({ page }) => page === 1).map(({ field }) => [field, 'pageDropped']);
    expect(faults).toEqual({ ...Object.fromEntries(onSecond), file: 'pageDropped' });
  });

  it('with its second page doubled names that alone: what stands behind it is found where it went', async () => {
    expect(await after(doublePage(1), form.printed)).toEqual({ file: 'pageDoubled' });
  });
});

describe('a drafted paper', () => {
  let claim: MadePaper;
  let clean: readonly ProvenBox[];
  beforeAll(async () => {
    const request = await exportRequest(readCaseFile('kz-civil-claim'));
    const paper = request.pack.papers.find(({ id }) => id === 'civilClaim');
    if (paper?.kind !== 'drafted') throw new Error('the pack has no such paper');
    claim = await make(measureDrafted(request, paper, 'civilClaim', toldOf(request)));
    clean = await claim.prove(claim.file);
  });
  const after = async (spoil: Sabotage) => faultsIn(await claim.prove(await spoil(claim.file)));
  /** The first letter of a section's heading. */
  const capitalOf = async (section: string) => {
    const proven = clean.find(({ field }) => field === section);
    if (proven?.page == null || proven.box === null) throw new Error(`there is no ${section}`);
    const { page, box } = proven;
    const letters = await lettersOf(claim.file, page);
    const first = letters.find(({ top, text }) => text.trim() !== '' && Math.abs(top - (box.y + box.height)) < 0.01);
    if (first === undefined) throw new Error(`${section} has no letter`);
    return placeOf(first, page);
  };

  it('that nobody touched is proven', () => {
    expect(faultsIn(clean)).toEqual({});
  });

  it('that was spoiled in each way of a letter names each section and its reason, and no other', async () => {
    const [box, white, cut, stamp] = [
      await capitalOf('section1'),
      await capitalOf('section2'),
      await capitalOf('section3'),
      await capitalOf('section4'),
    ];
    const spoil = inTurn([
      drawBoxFor(box),
      whiteOut({ ...white, x: white.x - 0.3, y: white.y - 0.3, width: white.width + 0.6, height: white.height + 0.6 }),
      whiteOut({ ...cut, y: cut.y + cut.height - 1, height: 2 }),
      stampOver(stamp),
    ]);
    expect(await after(spoil)).toEqual({
      section1: 'letterAsBox',
      section2: 'textWithoutInk',
      section3: 'clipped',
      section4: 'stampedOver',
      // Between the letters.
      file: 'changedOutside',
    });
  });

  it('with a page dropped, or doubled, or a former text behind its end, names the file', async () => {
    expect(await after(dropPage(1))).toMatchObject({ file: 'pageDropped' });
    expect(await after(doublePage(1))).toEqual({ file: 'pageDoubled' });
    expect(await after(appendRevision('Үмбетқызы'))).toEqual({ file: 'oldValue' });
  });
});

describe('a finished bundle', () => {
  let bundle: BundleFile;
  let papers: MadeScheme['papers'];
  let clean: readonly FieldProof[];
  beforeAll(async () => {
    const [made] = scheme.bundles;
    if (made === undefined) throw new Error('there is no bundle');
    bundle = made;
    clean = await proveScheme(scheme, null);
    // What stays as it is, is read once.
    papers = await Promise.all(
      scheme.papers.map(async paper => {
        const own = await paper.made.prove(paper.bytes);
        const prove: MadePaper['prove'] = async (bytes, first) =>
          first === undefined ? own : paper.made.prove(bytes, first);
        return { ...paper, made: { ...paper.made, prove } };
      }),
    );
  });

  /** What is found wrong after the bundle was spoiled: the field, the reason and the page. Each is of the bundle. */
  async function after(spoil: Sabotage) {
    const spoiled = { ...bundle, bytes: await spoil(bundle.bytes) };
    const proof = (await proveScheme({ papers, bundles: [spoiled] }, null)).filter(({ agrees }) => !agrees);
    expect(proof.filter(({ file }) => file !== bundle.name)).toEqual([]);
    return proof.map(({ field, reason, page }) => [field, reason, page]);
  }
  /** A box of the application where it stands in the bundle. */
  const boxOf = (field: string) => {
    const proven = clean.find(entry => entry.field === field);
    if (proven?.box == null || proven.page === null) throw new Error(`${field} has no place`);
    return { page: bundle.frontPages + proven.page - 1, ...proven.box };
  };

  it('that nobody touched is proven', () => {
    expect(clean.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('with a stamp over an answer and over its first page, and two answers swapped, names each', async () => {
    const front = await placeOfText(bundle.bytes, 0, 'Признание потерпевшим');
    const spoil = inTurn([
      swapDrawn(boxOf('applicantBirthDate'), boxOf('victimBirthDate')),
      stampOver(boxOf('bankIban')),
      stampOver(front),
    ]);
    expect(await after(spoil)).toEqual([
      ['applicantBirthDate', 'answersSwapped', bundle.frontPages + 1],
      ['victimBirthDate', 'answersSwapped', bundle.frontPages + 1],
      ['bankIban', 'stampedOver', bundle.frontPages + 2],
      ['part1.section1', 'stampedOver', 1],
      // Between the letters.
      ['file', 'changedOutside', 1],
    ]);
  });

  it('with a former answer left in it, in its notes or behind its end names the file', async () => {
    const old = 'Ескі жауап';
    for (const spoil of [leaveOldField('bankIban', old), noteAbout(old), appendRevision(old)])
      expect(await after(spoil)).toEqual([['file', 'oldValue', null]]);
  });

  it('with a page dropped or doubled names the page, of the application as of its documents', async () => {
    const [second, last] = [bundle.frontPages + 1, bundle.pageCount - 1];
    const dropped = await after(dropPage(second));
    expect(new Set(dropped.map(([, reason]) => reason))).toEqual(new Set(['pageDropped']));
    expect(dropped.map(([field]) => field)).toEqual(expect.arrayContaining(['bankIban', 'file']));
    expect(await after(doublePage(second))).toEqual([
      ['file', 'pageDoubled', second + 2],
      // One page more than was bound.
      ['file', 'pageDoubled', null],
    ]);
    expect(await after(doublePage(last))).toEqual([['file', 'pageDoubled', last + 2]]);
  });
});

describe('the documents of a bundle', () => {
  it('with a page dropped, doubled or out of its place are caught, and where', async () => {
    const doc = await PDFDocument.create();
    const font = await doc.embedFont('Helvetica');
    const stamps = ['Appendix 1, sheet 1 of 2', 'Appendix 1, sheet 2 of 2', 'Appendix 1, sheet 2 of 22'];
    for (const text of ['Index', ...stamps]) doc.addPage().drawText(text, { x: 50, y: 700, font });
    const file = await doc.save();
    const prove = async (spoil: Sabotage) => proveBundlePages(await spoil(file), { pageCount: 4, stamps });
    expect(await prove(async same => same)).toEqual({ reason: null, page: null });
    expect(await prove(dropPage(2))).toEqual({ reason: 'pageDropped', page: null });
    expect(await prove(dropPage(0))).toEqual({ reason: 'pageDropped', page: null });
    expect(await prove(doublePage(1))).toEqual({ reason: 'pageDoubled', page: 2 });
    expect(await prove(inTurn([doublePage(1), dropPage(3)]))).toEqual({ reason: 'pageDoubled', page: 2 });
    expect(await prove(inTurn([dropPage(0), doublePage(2)]))).toEqual({ reason: 'pageDoubled', page: 3 });
  });
});
