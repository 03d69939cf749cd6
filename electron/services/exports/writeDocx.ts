import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { Language } from '../../../shared/domain/language.ts';
import type { LabelledValue, PaperModel, PaperPart } from '../../../shared/export/paperModel.ts';
import { setZipDates } from './setZipDates.ts';

/** In twentieths of a point: what the layout of the PDF gives in millimetres. */
const millimetres = (count: number) => Math.round((count * 1440) / 25.4);

const pageWidth = 210;
const margins = { left: 30, right: 15, top: 20, bottom: 20 } as const;
const textWidth = millimetres(pageWidth - margins.left - margins.right);
const hanging = { left: millimetres(6), hanging: millimetres(6) } as const;
const font = 'Noto Sans';
/** In half points, as the PDF sets them. */
const sizes = { text: 21, title: 26, table: 19, note: 18, foot: 16 } as const;

/** As the languages are named in a document; papers are filed in the country that speaks them. */
const locales: Readonly<Record<Language, string>> = { ru: 'ru-RU', kk: 'kk-KZ', ky: 'ky-KG', en: 'en-GB' };

type Part<Kind extends PaperPart['kind']> = Extract<PaperPart, { kind: Kind }>;

const plain = (text: string, more: IParagraphOptions = {}) => new Paragraph({ ...more, children: [new TextRun(text)] });

function labelled({ label, value }: LabelledValue, left: number, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...more,
    indent: { left: left + hanging.left, hanging: hanging.hanging },
    children: [new TextRun({ text: `${label}:`, bold: true }), new TextRun(` ${value}`)],
  });
}

/** What each column takes: one that keeps to its own width as much as its longest text, the others the rest. */
function columnWidths({ columns, rows, total }: Part<'table'>): readonly number[] {
  const all = [columns.map(({ text }) => text), ...rows, ...(total === null ? [] : [total])];
  const own = columns.map(({ fits }, at) => {
    if (fits === 'rest') return null;
    const longest = Math.max(...all.map(row => row[at]?.length ?? 0));
    return Math.min(millimetres(45), Math.max(millimetres(12), millimetres(5 + longest * 2)));
  });
  const taken = own.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const sharing = own.filter(width => width === null).length;
  return own.map(width => width ?? Math.floor((textWidth - taken) / sharing));
}

function writeTable(part: Part<'table'>): Table {
  const { columns, rows, total } = part;
  const widths = columnWidths(part);
  const rowOf = (texts: readonly string[], { bold = false, isHead = false }) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            children: [
              new Paragraph({
                style: 'Cell',
                alignment: columns[at]?.fits === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [new TextRun({ text, bold })],
              }),
            ],
          }),
      ),
    });
  const head = columns.map(({ text }) => text);
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    margins: { left: millimetres(2), right: millimetres(2), top: millimetres(1), bottom: millimetres(1) },
    rows: [
      rowOf(head, { bold: true, isHead: true }),
      ...rows.map(row => rowOf(row, {})),
      ...(total === null ? [] : [rowOf(total, { bold: true })]),
    ],
  });
}

const blank = (text: string) => [new TextRun(text), new TextRun({ children: [new Tab()] })];

function writeSignature({ role, name, signature, date }: Part<'signature'>): readonly Paragraph[] {
  return [
    plain(`${role}: ${name}`, { keepNext: true, spacing: { before: millimetres(12), after: millimetres(8) } }),
    new Paragraph({
      tabStops: [
        { type: TabStopType.LEFT, position: millimetres(85), leader: LeaderType.UNDERSCORE },
        { type: TabStopType.LEFT, position: millimetres(105) },
        { type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.UNDERSCORE },
      ],
      children: [...blank(`${signature} `), new TextRun({ children: [new Tab()] }), ...blank(`${date} `)],
    }),
  ];
}

/** Its name in the numbering: each list counts from one. */
const listName = (at: number) => `list${at}`;

function writePart(part: PaperPart, at: number, keepNext: boolean): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'title':
      return [plain(part.text, { heading: HeadingLevel.HEADING_1 })];
    case 'heading':
      return [plain(part.text, { heading: HeadingLevel.HEADING_2 })];
    case 'paragraph':
      return [plain(part.text, { keepNext })];
    case 'note':
      return [plain(part.text, { style: 'Note', keepNext })];
    case 'addressee': {
      const left = Math.round(textWidth * 0.38);
      const rows = part.rows.map(row => labelled(row, left));
      const to = new Paragraph({ indent: { left }, children: [new TextRun({ text: part.to, bold: true })] });
      return [to, ...rows];
    }
    case 'rows':
      return part.rows.map(row => labelled(row, 0, { keepNext }));
    case 'list':
      return part.items.map(({ text }) => plain(text, { keepNext, numbering: { reference: listName(at), level: 0 } }));
    case 'table':
      // Two tables with nothing between them would be read as one.
      return [writeTable(part), new Paragraph({ style: 'Gap', keepNext })];
    case 'signature':
      return writeSignature(part);
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true })];
    case 'mark':
      return [];
    default:
      return part satisfies never;
  }
}

function numberingOf(parts: readonly PaperPart[]) {
  return parts.flatMap((part, at) =>
    part.kind !== 'list'
      ? []
      : {
          reference: listName(at),
          levels: [
            {
              level: 0,
              ...(part.items[0]?.marker === '–'
                ? { format: LevelFormat.BULLET, text: '–' }
                : { format: LevelFormat.DECIMAL, text: '%1)' }),
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: hanging }, run: { font } },
            },
          ],
        },
  );
}

function footOf({ sheet }: PaperModel): Paragraph {
  const [before = '', after = ''] = sheet.split('{sheet}');
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [before, PageNumber.CURRENT, after], size: sizes.foot, color: '595959' })],
  });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The title and the language alone: who wrote it, on what and when is nobody's business. */
function propertiesOf({ title, language }: PaperModel): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escaped(title)}</dc:title><dc:language>${locales[language]}</dc:language></cp:coreProperties>`,
  ].join('');
}

/** Where a computer lacks the font, one that has every Kazakh and Kyrgyz letter. */
const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  `<w:font w:name="${font}"><w:altName w:val="Arial"/><w:charset w:val="CC"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`,
  '</w:fonts>',
].join('');

/**
 * A drafted paper as a .docx to be edited: the same texts in the same order as the PDF, with headings, numbered lists and tables that
 * are ones. `draftMark` stands at the head of each page. The same model gives the same bytes.
 */
export async function writeDocx(model: PaperModel, draftMark: string | null): Promise<Uint8Array> {
  const { parts, language, sheetsBefore } = model;
  const locale = locales[language];
  const heading = { run: { font, size: sizes.text, bold: true, color: '000000' } } as const;
  const mark = new Paragraph({ children: [new TextRun({ text: draftMark ?? '', size: sizes.note })] });
  const document = new Document({
    title: model.title,
    styles: {
      default: {
        document: {
          run: { font, size: sizes.text, language: { value: locale, eastAsia: locale, bidirectional: locale } },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        // The level makes a heading of it, which programs list and read aloud as one.
        heading1: {
          run: { ...heading.run, size: sizes.title },
          paragraph: {
            alignment: AlignmentType.CENTER,
            spacing: { before: millimetres(8), after: millimetres(6) },
            keepNext: true,
            outlineLevel: 0,
          },
        },
        heading2: {
          ...heading,
          paragraph: { spacing: { before: millimetres(6), after: millimetres(3) }, keepNext: true, outlineLevel: 1 },
        },
      },
      paragraphStyles: [
        { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: sizes.note } },
        {
          id: 'Cell',
          name: 'Cell',
          basedOn: 'Normal',
          run: { size: sizes.table },
          paragraph: { spacing: { after: 0 } },
        },
        { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: { size: sizes.foot }, paragraph: { spacing: { after: 0 } } },
      ],
    },
    numbering: { config: numberingOf(parts) },
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(pageWidth), height: millimetres(297) },
            margin: {
              left: millimetres(margins.left),
              right: millimetres(margins.right),
              top: millimetres(margins.top),
              bottom: millimetres(margins.bottom),
            },
            pageNumbers: { start: sheetsBefore + 1 },
          },
        },
        ...(draftMark !== null && { headers: { default: new Header({ children: [mark] }) } }),
        footers: { default: new Footer({ children: [footOf(model)] }) },
        children: parts.flatMap((part, at) => writePart(part, at, parts[at + 1]?.kind === 'signature')),
      },
    ],
  });
  const packed = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: propertiesOf(model) },
    { path: 'word/fontTable.xml', data: fontTable },
  ]);
  return setZipDates(packed);
}
