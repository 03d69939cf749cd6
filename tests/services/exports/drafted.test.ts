import * as fontkit from '@cantoo/fontkit';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, rgb } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeExport, type ComposedExport } from '../../../electron/services/exports/composeExport.ts';
import { exportAsPdf } from '../../../electron/services/exports/exportAsPdf.ts';
import type { ComposedFile } from '../../../electron/services/exports/exportedFile.ts';
import { sectionsOfModel } from '../../../electron/services/exports/paperSections.ts';
import { proveDrafted } from '../../../electron/services/exports/proveDrafted.ts';
import { setOwnPages } from '../../../electron/services/exports/setOwnPages.ts';
import { isSoundPdf } from '../../../electron/services/pdf/finishPdf.ts';
import type { PaperModel } from '../../../shared/export/paperModel.ts';
import { labelsOf } from './pageLabels.ts';
import { assets, composedCase, exportRequest, readCaseFile, textOf } from './readCase.ts';

const name = (text: string) => PDFName.of(text);
const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

function named({ files }: ComposedExport, wanted: string): ComposedFile {
  const file = files.find(made => made.name === wanted);
  if (file === undefined) throw new Error(`the export made no ${wanted}`);
  return file;
}

async function wholeText({ bytes, pageCount }: ComposedFile): Promise<string> {
  const pages = await Promise.all(Array.from({ length: pageCount }, (_, page) => textOf(bytes, page)));
  return pages.join(' ');
}

/** Every text that a file holds outside its pages: entries, titles, tags, metadata. */
async function storedTexts(bytes: Uint8Array): Promise<string> {
  const { context } = await load(bytes);
  const texts = (object: unknown): readonly string[] => {
    if (object instanceof PDFString || object instanceof PDFHexString) return [object.decodeText()];
    if (object instanceof PDFArray) return object.asArray().flatMap(texts);
    if (object instanceof PDFDict) return object.values().flatMap(texts);
    if (!(object instanceof PDFRawStream)) return [];
    const isMetadata = object.dict.get(name('Type')) === name('Metadata');
    return [...texts(object.dict), ...(isMetadata ? [Buffer.from(object.contents).toString('utf8')] : [])];
  };
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => texts(object))
    .join('\n');
}

const cases = [
  ['kz-civil-claim', 'ru'],
  ['kz-civil-claim', 'kk'],
  ['kg-mother-for-child', 'ru'],
  ['kg-mother-for-child', 'ky'],
] as const;

describe.for(cases)('the papers of %s in %s', { timeout: 120_000 }, ([file, language]) => {
  it('are made, and every part of each is printed as it was written, in its file and in the bundle', async () => {
    const { plan, proof, files } = await composedCase(file, { language });
    expect(plan.blockers).toEqual([]);
    expect(proof.filter(({ agrees }) => !agrees)).toEqual([]);
    const papers = new Set(files.filter(({ kind }) => kind === 'paper').map(({ paper }) => paper));
    expect(new Set(proof.map(({ paper }) => paper))).toEqual(papers);
  });

  it('are sound, tagged, titled and in their language, bundles as well', async () => {
    const { files } = await composedCase(file, { language });
    for (const { bytes, kind } of files) {
      if (kind === 'record') continue;
      expect(await isSoundPdf(bytes)).toBe(true);
      const doc = await load(bytes);
      expect(doc.getTitle()).toMatch(/\p{L}/u);
      expect(doc.getLanguage()).toBe(language);
      expect(doc.catalog.has(name('StructTreeRoot'))).toBe(true);
      expect(doc.catalog.has(name('Outlines'))).toBe(true);
    }
  });
});

describe('a bundle', { timeout: 120_000 }, () => {
  let made: ComposedExport;
  let bundle: ComposedFile;
  let doc: PDFDocument;
  /** How many pages stand in front of its papers. */
  let front: number;

  beforeAll(async () => {
    made = await composedCase('kz-civil-claim');
    bundle = named(made, 'bundle-civilClaim.pdf');
    doc = await load(bundle.bytes);
    front = labelsOf(doc).indexOf('1');
  });

  it('holds the papers that go into it in filing order, then the enclosures, each sheet of these stamped', async () => {
    const bundled = made.plan.papers.filter(paper => paper.bundled).map(({ paper }) => paper);
    const counts = bundled.map(id => made.files.find(({ kind, paper }) => kind === 'paper' && paper === id)?.pageCount);
    const own = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const held = made.plan.enclosures.reduce((sum, { pageCount }) => sum + pageCount, 0);
    expect(counts).toEqual([1, 3, 1]);
    expect(bundle.pageCount).toBe(front + own + held);
    expect(await textOf(bundle.bytes, front + 1)).toContain('Гражданский иск');
    expect(await textOf(bundle.bytes, front + own)).toContain('Приложение 1, лист 1 из 1');
  });

  it('goes on with the list that counts the sheets of each', async () => {
    const cover = await textOf(bundle.bytes, front);
    expect(cover).toMatch(/– Гражданский иск о возмещении вреда, причиненного уголовным правонарушением 3 /);
    expect(cover).toMatch(/1 Копия свидетельства о рождении 1 /);
  });

  it('says how many copies the code asks for: one for the court, one for the accused', async () => {
    expect(made.plan.papers.find(({ paper }) => paper === 'civilClaim')?.copies).toBe(2);
    expect(await textOf(bundle.bytes, front)).toContain('по числу ответчиков и третьих лиц): 2.');
  });

  it('is titled by the application, has an outline of its parts, and nothing that tells of one part alone', () => {
    expect(doc.getTitle()).toContain('Гражданский иск');
    expect(doc.catalog.has(name('Metadata'))).toBe(false);
    const titles = [];
    let item = doc.catalog.lookup(name('Outlines'), PDFDict).lookupMaybe(name('First'), PDFDict);
    for (; item !== undefined; item = item.lookupMaybe(name('Next'), PDFDict)) {
      titles.push(item.lookup(name('Title'), PDFHexString).decodeText());
    }
    expect(titles).toEqual([
      'Что чем подтверждается',
      'Оглавление',
      'Опись документов и копий',
      'Гражданский иск о возмещении вреда, причиненного уголовным правонарушением',
      'Расчет суммы',
      ...made.plan.enclosures
        .filter(({ evidenceId }) => evidenceId !== null)
        .map(({ number, label }) => `${number}. ${label.ru}`),
    ]);
  });

  it('is one document to whoever listens to it, and no two heads of a table share a name', () => {
    const root = doc.catalog.lookup(name('StructTreeRoot'), PDFDict);
    expect(root.lookup(name('K'), PDFArray).size()).toBe(1);
    const names = root.lookup(name('IDTree'), PDFDict).lookup(name('Names'), PDFArray);
    const ids = Array.from({ length: names.size() / 2 }, (_, at) => names.lookup(2 * at, PDFString).decodeText());
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted());
  });

  it('does not take in what goes to others: the letter to the authority, the sheet for the court alone', async () => {
    const text = await wholeText(bundle);
    expect(made.plan.papers.filter(paper => !paper.bundled).map(({ paper }) => paper)).toEqual([
      'claimDocumentsRequest',
      'protectedData',
      'calculationSheet',
    ]);
    expect(text).not.toContain('Ходатайство о выдаче копий');
    expect(text).not.toContain('не подлежащие разглашению');
  });

  it('keeps names of files neutral', () => {
    expect(made.files.map(file => file.name)).toEqual([
      'paper-civilClaim-1.pdf',
      'paper-civilClaim-2.pdf',
      'paper-civilClaim-3.pdf',
      'paper-civilClaim-4.pdf',
      'paper-civilClaim-5.pdf',
      'calculation-civilClaim.pdf',
      'bundle-civilClaim.pdf',
      'export.json',
    ]);
  });
});

describe('what the other side reads', { timeout: 120_000 }, () => {
  const marks = {
    'victim.address': 'Канареечный переулок, 13',
    'victim.phone': '+7 701 131 31 31',
    'victim.email': 'canary@example.invalid',
  };

  async function filesWith(isProtected: boolean | undefined) {
    const file = readCaseFile('kz-civil-claim');
    const { 'protection.dataProtected': _, ...answers } = file.answers;
    const answer = isProtected === undefined ? {} : { 'protection.dataProtected': isProtected };
    return composeExport(await exportRequest({ ...file, answers: { ...answers, ...marks, ...answer } }));
  }
  const tells = async (file: ComposedFile) => {
    const all = `${await wholeText(file)}\n${await storedTexts(file.bytes)}`;
    return Object.values(marks).filter(mark => all.includes(mark));
  };

  it.for([
    ['protected', true],
    ['not asked about', undefined],
  ] as const)(
    'tells none of the data while they are %s, neither on a page nor elsewhere in a file',
    async ([, isProtected]) => {
      const made = await filesWith(isProtected);
      for (const file of [
        'paper-civilClaim-1.pdf',
        'paper-civilClaim-2.pdf',
        'paper-civilClaim-3.pdf',
        'bundle-civilClaim.pdf',
      ])
        expect([file, await tells(named(made, file))]).toEqual([file, []]);
      expect(made.files.some(({ paper }) => paper === 'protectedData')).toBe(isProtected === true);
    },
  );

  it('tells them where they need no protection: the test can see them', async () => {
    const made = await filesWith(false);
    expect(await tells(named(made, 'bundle-civilClaim.pdf'))).toEqual(Object.values(marks));
  });
});

describe('several routes', { timeout: 120_000 }, () => {
  it('have a bundle each, with a list of enclosures of its own', async () => {
    const { plan, files } = await composedCase('kg-mother-for-child');
    expect(files.filter(({ kind }) => kind === 'bundle').map(file => file.name)).toEqual([
      'bundle-petition.pdf',
      'bundle-arrest.pdf',
    ]);
    for (const scheme of ['petition', 'arrest']) {
      const numbers = plan.enclosures.filter(enclosure => enclosure.scheme === scheme).map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    }
  });
});

describe('what is shown before an export', { timeout: 120_000 }, () => {
  it('is every bundle, and the papers that go into none', async () => {
    const { plan, files } = await composedCase('kg-mother-for-child');
    const shown = await exportAsPdf(plan, files);
    const pagesOf = (names: readonly string[]) =>
      files.filter(file => names.includes(file.name)).reduce((sum, { pageCount }) => sum + pageCount, 0);
    const doc = await load(shown ?? new Uint8Array());
    expect(doc.getPageCount()).toBe(
      pagesOf(['bundle-petition.pdf', 'bundle-arrest.pdf', 'paper-petition-4.pdf', 'calculation-petition.pdf']),
    );
    expect(plan.papers.filter(({ bundled }) => !bundled).map(({ paper }) => paper)).toEqual([
      'documentsRequest',
      'calculationSheet',
    ]);
  });
});

describe('what is for the lawyer alone', { timeout: 120_000 }, () => {
  const marks = ['юрист страны их ещё не подтвердил', 'Не для подачи', 'Если понять закон иначе', 'Версия правил'];

  it('stands on a sheet of its own for every route that sets a sum, and on no paper that is filed', async () => {
    const told: string[] = [];
    for (const one of ['kz-budget', 'kz-civil-claim', 'kg-mother-for-child', 'kg-civil-suits']) {
      const { files } = await composedCase(one);
      for (const file of files.filter(({ kind }) => kind !== 'record')) {
        const text = await wholeText(file);
        const found = marks.filter(mark => text.replaceAll(/\s+/g, ' ').includes(mark));
        expect([file.name, found]).toEqual([file.name, file.paper === 'calculationSheet' ? marks : []]);
        if (found.length > 0) told.push(file.name);
      }
    }
    // Securing arrest asks for no money: there is nothing to reckon.
    expect(told).toEqual([
      'calculation-budget.pdf',
      'calculation-civilClaim.pdf',
      'calculation-petition.pdf',
      'calculation-civilMoral.pdf',
      'calculation-civilHealth.pdf',
    ]);
  });
});

describe('a letter that no font of ours has', { timeout: 60_000 }, () => {
  it('stops the export, and says in which answer and at which place it stands', async () => {
    const file = readCaseFile('kz-civil-claim');
    const request = await exportRequest({
      ...file,
      answers: { ...file.answers, 'representative.fullName': 'Сәуле ☃' },
      blocks: { ...file.blocks, violation: { text: 'Вред 漢', page: '1' } },
    });
    const { plan, files } = await composeExport(request);
    expect(files).toEqual([]);
    const letters = plan.blockers.filter(({ code }) => code === 'letterNotInFont');
    const found = letters.map(({ at, figures }) => ({ at, figures }));
    expect(found).toContainEqual({
      at: { fact: 'representative.fullName' },
      figures: { position: 7, letter: 'U+2603' },
    });
  });
});

const row = (at: number) => [String(at), 'Копия постановления', '1 000 сом'];

describe('the proof of a drafted paper', { timeout: 60_000 }, () => {
  const model: PaperModel = {
    title: 'Өтүнүч',
    language: 'ky',
    sheet: '{sheet}-барак',
    sheetsBefore: 0,
    parts: [
      { kind: 'title', text: 'Өтүнүч' },
      { kind: 'addressee', to: 'Сотко', rows: [{ label: 'Кимден', value: 'Айжаңыл Үсөнова' }] },
      { kind: 'heading', text: 'Зыян' },
      { kind: 'paragraph', text: `${'жабырлануучу '.repeat(80)}${'ң'.repeat(120)}` },
      {
        kind: 'table',
        columns: [
          { text: '№', fits: 'own' },
          { text: 'Документ', fits: 'rest' },
          { text: 'Суммасы', fits: 'number' },
        ],
        rows: Array.from({ length: 60 }, (_, at) => row(at + 1)),
        total: ['', 'Бардыгы', '60 000 сом'],
      },
      { kind: 'heading', text: 'Суранам' },
      {
        kind: 'list',
        items: [
          { marker: '1)', text: 'Өндүрүү.' },
          { marker: '2)', text: 'Жөнөтүү.' },
        ],
      },
      { kind: 'signature', role: 'Өкүл', name: 'Гүлзада', signature: 'Колу', date: 'Күнү' },
    ],
  };
  const sections = sectionsOfModel(model);
  let bytes: Uint8Array;
  let count: number;

  beforeAll(async () => {
    const { doc, pageCount } = await setOwnPages(assets.typesetter, assets.paperSource, model);
    bytes = await doc.save();
    count = pageCount;
  });

  /** The sections that fail after something was done to the file. */
  async function failing(spoil: (doc: PDFDocument) => Promise<void> | void, expected = sections) {
    const doc = await load(bytes);
    await spoil(doc);
    const proven = await proveDrafted(await doc.save(), expected, { first: 0, count, asSet: [] });
    return proven.flatMap(({ field, reason }) => (reason === null ? [] : [[field, reason]]));
  }

  it('agrees with a paper as it was set: over pages, heads that come again, and words longer than a line', async () => {
    expect(count).toBeGreaterThan(2);
    expect(await failing(() => undefined)).toEqual([]);
  });

  it('finds ink that is gone', async () => {
    const found = await failing(doc =>
      doc.getPage(0).drawRectangle({ x: 90, y: 560, width: 60, height: 60, color: rgb(1, 1, 1) }),
    );
    expect(found).toEqual([['section1', 'textWithoutInk']]);
  });

  it('finds a text that was put over a page', async () => {
    const found = await failing(async doc => {
      doc.registerFontkit(fontkit);
      const font = await doc.embedFont(assets.font, { subset: true });
      doc.getPage(count - 1).drawText('Эмес', { x: 100, y: 300, size: 10, font });
    });
    expect(found.map(([, reason]) => reason)).toEqual(['otherText']);
  });

  it('finds one word that differs from what was to be printed', async () => {
    const changed = sectionsOfModel({
      ...model,
      parts: model.parts.map(part =>
        part.kind === 'list' ? { ...part, items: [{ marker: '1)', text: 'Кечирүү.' }] } : part,
      ),
    });
    expect((await failing(() => undefined, changed)).map(([field]) => field)).toEqual(['section2']);
  });

  it('finds a part that is not printed at all', async () => {
    const more = sectionsOfModel({ ...model, parts: [...model.parts, { kind: 'paragraph', text: 'Дагы' }] });
    expect((await failing(() => undefined, more)).map(([field]) => field)).toEqual(['section2']);
  });
});
