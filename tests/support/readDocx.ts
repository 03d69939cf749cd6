import { unzip } from '../../electron/services/exports/unzip.ts';

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** A part of a .docx as text. */
export function docxPart(bytes: Uint8Array, name: string): string {
  const part = unzip(bytes).find(file => file.name === name);
  if (part === undefined) throw new Error(`no ${name} in the .docx`);
  return Buffer.from(part.bytes).toString('utf8');
}

/** What a paragraph is: its style, its list and its text. */
interface DocxParagraph {
  readonly style: string | undefined;
  /** The id of the list that numbers it. */
  readonly list: string | undefined;
  readonly text: string;
}

export interface ReadDocx {
  /** Every paragraph in its order, those of tables as well. */
  readonly paragraphs: readonly DocxParagraph[];
  /** Of each table the rows with the texts of their cells, and how many of them come again on each page. */
  readonly tables: readonly { readonly rows: readonly (readonly string[])[]; readonly heads: number }[];
  /** Everything as it is read aloud, with the numbers of lists. */
  readonly text: string;
}

const textOf = (xml: string) =>
  unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '').join(''));

/** The text before each number of a list, by the list's id: `1)` where it counts, else the mark itself. */
function markersOf(numbering: string): ReadonlyMap<string, { readonly counts: boolean; readonly shape: string }> {
  const shapes = new Map(
    [...numbering.matchAll(/<w:abstractNum [^>]*w:abstractNumId="(\d+)"[\s\S]*?<\/w:abstractNum>/g)].map(
      ([xml, id]) => {
        const level = /<w:lvl w:ilvl="0"[\s\S]*?<\/w:lvl>/.exec(xml)?.[0] ?? '';
        const counts = /<w:numFmt w:val="decimal"\/>/.test(level);
        return [id, { counts, shape: /<w:lvlText w:val="([^"]*)"\/>/.exec(level)?.[1] ?? '' }];
      },
    ),
  );
  return new Map(
    [...numbering.matchAll(/<w:num w:numId="(\d+)"[^>]*>\s*<w:abstractNumId w:val="(\d+)"\/>/g)].flatMap(
      ([, id = '', shape = '']) => {
        const found = shapes.get(shape);
        return found === undefined ? [] : [[id, found] as const];
      },
    ),
  );
}

/** Reads a .docx as a word processor would: paragraphs, lists and tables in their order. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const body = docxPart(bytes, 'word/document.xml');
  const paragraphs = [...body.matchAll(/<w:p>[\s\S]*?<\/w:p>|<w:p [\s\S]*?<\/w:p>/g)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1],
    list: /<w:numId w:val="(\d+)"/.exec(xml)?.[1],
    text: textOf(xml),
  }));
  const tables = [...body.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([xml]) => {
    const rows = [...xml.matchAll(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g)].map(([row]) => row);
    return {
      rows: rows.map(row => [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => textOf(cell))),
      heads: rows.filter(row => /<w:tblHeader(?: w:val="true")?\/>/.test(row)).length,
    };
  });
  const markers = markersOf(docxPart(bytes, 'word/numbering.xml'));
  const counted = new Map<string, number>();
  const text = paragraphs.map(({ list, text: words }) => {
    const marker = list === undefined ? undefined : markers.get(list);
    if (list === undefined || marker === undefined) return words;
    const number = (counted.get(list) ?? 0) + 1;
    counted.set(list, number);
    return `${marker.counts ? marker.shape.replace('%1', String(number)) : marker.shape} ${words}`;
  });
  return { paragraphs, tables, text: text.join('\n') };
}
