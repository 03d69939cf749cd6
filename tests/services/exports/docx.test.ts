import { beforeAll, describe, expect, it } from 'vitest';
import { setOwnPages } from '../../../electron/services/exports/setOwnPages.ts';
import { unzip } from '../../../electron/services/exports/unzip.ts';
import { writeDocx } from '../../../electron/services/exports/writeDocx.ts';
import { withPdf } from '../../../electron/services/pdf/openPdf.ts';
import type { PaperModel } from '../../../shared/export/paperModel.ts';
import { docxPart, readDocx } from '../../support/readDocx.ts';
import { inTurn, layEveryPaper, type LaidDrafted } from './layEveryPaper.ts';
import { assets, packs } from './readCase.ts';

const bare = (text: string) => text.normalize('NFC').replaceAll(/[\s\u200B\u00AD]/g, '');

/** In points: above stands nothing of the text, below the number of the sheet. */
const textArea = { head: 40, foot: 50 } as const;

/** What PDFium reads on the pages of a model once Typst has set them; a table's head that comes again is dropped. */
async function textOfPdf(model: PaperModel): Promise<string> {
  const { doc } = await setOwnPages(assets.typesetter, assets.paperSource, model);
  const reading = await withPdf(await doc.save(), reader =>
    Array.from({ length: reader.pageCount }, (_, page) => {
      const { height } = reader.pageSize(page);
      const body = reader
        .letters(page)
        .filter(({ generated, bottom, top }) => !generated && bottom > textArea.foot && top < height - textArea.head);
      return bare(body.map(({ text }) => text).join(''));
    }),
  );
  if ('unreadable' in reading) throw new Error('the PDF cannot be read');
  const heads = model.parts.flatMap(part =>
    part.kind === 'table' ? bare(part.columns.map(({ text }) => text).join('')) : [],
  );
  return reading.read
    .map((text, page) => {
      const before = reading.read.slice(0, page).join('');
      const again = heads.find(head => text.startsWith(head) && before.includes(head));
      return again === undefined ? text : text.slice(again.length);
    })
    .join('');
}

const model: PaperModel = {
  title: 'Өтүнүч & <сот>',
  language: 'ky',
  sheet: '{sheet}-барак',
  sheetsBefore: 2,
  parts: [
    { kind: 'addressee', to: 'Сотко', rows: [{ label: 'Кимден', value: 'Айжаңыл Үсөнова' }] },
    { kind: 'title', text: 'Өтүнүч' },
    { kind: 'heading', text: 'Зыян' },
    {
      kind: 'list',
      items: [
        { marker: '1)', text: 'Өндүрүү.' },
        { marker: '2)', text: 'Жөнөтүү.' },
      ],
    },
    { kind: 'heading', text: 'Суранам' },
    { kind: 'list', items: [{ marker: '1)', text: 'Кабыл алуу.' }] },
    { kind: 'list', items: [{ marker: '–', text: 'Тиркөө & <белги>.' }] },
    { kind: 'signature', role: 'Өкүл', name: 'Гүлзада', signature: 'Колу', date: 'Күнү' },
  ],
};

describe('every drafted paper of both packs as .docx', { timeout: 120_000 }, () => {
  let papers: readonly LaidDrafted[];
  let written: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    papers = await layEveryPaper(inTurn);
    written = new Map(
      await Promise.all(papers.map(async ({ name, model: laid }) => [name, await writeDocx(laid, null)] as const)),
    );
  }, 120_000);
  const read = ({ name }: LaidDrafted) => readDocx(written.get(name) ?? new Uint8Array());

  it('is laid out here, none left out', () => {
    const drafted = ['kz', 'kg'].flatMap(jurisdiction =>
      packs.get(jurisdiction).papers.flatMap(paper => (paper.kind === 'drafted' ? `${jurisdiction}.${paper.id}` : [])),
    );
    expect(papers.map(({ name }) => name.replace(/\.\w+$/, '')).toSorted()).toEqual(drafted.toSorted());
    expect(new Set(papers.map(({ model: { language } }) => language))).toEqual(new Set(['ru', 'kk', 'ky', 'en']));
  });

  it('tells the same text in the same order as its PDF', async () => {
    for (const paper of papers)
      expect([paper.name, bare(read(paper).text)]).toEqual([paper.name, await textOfPdf(paper.model)]);
  });

  it('has the headings and tables of its model as headings and tables, each table with a head that comes again', () => {
    for (const paper of papers) {
      const { paragraphs, tables } = read(paper);
      const { parts } = paper.model;
      const styled = (style: string) => paragraphs.filter(one => one.style === style).map(({ text }) => text);
      const texts = (kind: 'title' | 'heading') => parts.flatMap(part => (part.kind === kind ? part.text : []));
      expect([paper.name, styled('Heading1'), styled('Heading2')]).toEqual([
        paper.name,
        texts('title'),
        texts('heading'),
      ]);
      expect(tables.map(({ heads }) => heads)).toEqual(parts.filter(({ kind }) => kind === 'table').map(() => 1));
      expect(tables.map(({ rows }) => rows)).toEqual(
        parts.flatMap(part =>
          part.kind === 'table'
            ? [[part.columns.map(({ text }) => text), ...part.rows, ...(part.total === null ? [] : [part.total])]]
            : [],
        ),
      );
    }
  });
});

describe('a .docx', () => {
  it('numbers its lists itself, each from one', async () => {
    const { paragraphs, text } = readDocx(await writeDocx(model, null));
    const lists = paragraphs.flatMap(({ list }) => list ?? []);
    expect(new Set(lists).size).toBe(3);
    expect(text).toContain('1) Өндүрүү.\n2) Жөнөтүү.\nСуранам\n1) Кабыл алуу.\n– Тиркөө & <белги>.');
  });

  it('names its language, its font with another for where it is missing, and A4 with the margins of the PDF', async () => {
    const bytes = await writeDocx(model, null);
    expect(docxPart(bytes, 'word/styles.xml')).toContain('<w:lang w:val="ky-KG"');
    expect(docxPart(bytes, 'word/styles.xml')).toMatch(/w:ascii="Noto Sans"/);
    expect(docxPart(bytes, 'word/fontTable.xml')).toMatch(/<w:font w:name="Noto Sans"><w:altName w:val="Arial"\/>/);
    const body = docxPart(bytes, 'word/document.xml');
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(body).toContain('<w:pgNumType w:start="3"');
  });

  it('says at the head of each page that it is a draft, where it is one', async () => {
    expect(docxPart(await writeDocx(model, 'ДОЛБООР'), 'word/header1.xml')).toContain('ДОЛБООР');
    expect(unzip(await writeDocx(model, null)).map(({ name }) => name)).not.toContain('word/header1.xml');
  });

  it('has headings of the first and the second level, which programs list as headings', async () => {
    const styles = docxPart(await writeDocx(model, null), 'word/styles.xml');
    const levels = [...styles.matchAll(/w:styleId="Heading[12]">(?:(?!<\/w:style>).)*<w:outlineLvl w:val="(\d)"\/>/gs)];
    expect(levels.map(([, level]) => level)).toEqual(['0', '1']);
  });

  it('tells its title and language, and nobody and nothing that made it', async () => {
    const files = unzip(await writeDocx(model, null));
    const about = files
      .filter(({ name }) => name.startsWith('docProps/'))
      .map(({ bytes }) => Buffer.from(bytes).toString());
    expect(about.join('')).toContain('<dc:title>Өтүнүч &amp; &lt;сот&gt;</dc:title><dc:language>ky-KG</dc:language>');
    expect(about.join('')).not.toMatch(/creator|lastModifiedBy|created|modified|Application|Company/);
  });

  it('is the same to the byte whenever and after whatever it is written', async () => {
    const first = await writeDocx(model, null);
    await writeDocx({ ...model, title: 'Башка' }, 'ДОЛБООР');
    expect(Buffer.compare(first, await writeDocx(model, null))).toBe(0);
    // The date of each entry, in the directory at the end: no other test waits until the clock of a zip moves on.
    const at = Buffer.from(first).indexOf(Buffer.of(0x50, 0x4b, 0x01, 0x02));
    expect(Buffer.from(first).readUInt32LE(at + 12)).toBe(0x21_00_00);
  });
});
