import { PDFName, PDFNumber, type PDFFont, type PDFPage } from 'pdf-lib';

type Matrix = readonly [number, number, number, number, number, number];

/** From upright points, as the page is seen, to the page's own: its turn, its visible part and its unit. */
function uprightOf(page: PDFPage): { readonly matrix: Matrix; readonly width: number; readonly height: number } {
  const { x, y, width, height } = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  const unit = page.node.lookup(PDFName.of('UserUnit'));
  const points = unit instanceof PDFNumber ? unit.asNumber() : 1;
  const scale = 1 / points;
  const matrices: Readonly<Record<number, Matrix>> = {
    90: [0, scale, -scale, 0, x + width, y],
    180: [-scale, 0, 0, -scale, x + width, y + height],
    270: [0, -scale, scale, 0, x, y + height],
  };
  const [w, h] = turn % 180 === 0 ? [width, height] : [height, width];
  return { matrix: matrices[turn] ?? [scale, 0, 0, scale, x, y], width: w * points, height: h * points };
}

export interface Stamp {
  readonly text: string;
  readonly at: 'left' | 'right';
  readonly size: number;
}

/** From the top edge to the stamp's baseline, and from a side edge to its end, in points. */
const INSET = { top: 20, side: 24 } as const;

interface SetWord {
  /** Its glyphs as a page names them, in hexadecimal. */
  readonly glyphs: string;
  /** At one point. */
  readonly width: number;
}

/** Stamps are made of few words and the ten digits: each is shaped once for its font. */
const wordsOf = new WeakMap<PDFFont, Map<string, SetWord>>();

function setWord(word: string, font: PDFFont): SetWord {
  const known = wordsOf.get(font) ?? new Map<string, SetWord>();
  wordsOf.set(font, known);
  const set = known.get(word) ?? { glyphs: font.encodeText(word).asString(), width: font.widthOfTextAtSize(word, 1) };
  known.set(word, set);
  return set;
}

/** Writes a line at the top of a page as it is seen, outside its tagged content. */
export function stampPage(page: PDFPage, font: PDFFont, { text, at, size }: Stamp): void {
  const { matrix, width, height } = uprightOf(page);
  const words = (text.match(/\d|\s|[^\d\s]+/g) ?? []).map(word => setWord(word, font));
  const length = words.reduce((sum, word) => sum + word.width, 0) * size;
  const x = at === 'right' ? width - INSET.side - length : INSET.side;
  const { context } = page.doc;
  const key = page.node.newFontDictionary(font.name, font.ref);
  const content = [
    '/Artifact BMC q',
    `${matrix.map(formatNumber).join(' ')} cm BT`,
    `${at === 'right' ? '0.1 0.1 0.4' : '0.7 0 0'} rg ${key.asString()} ${size} Tf`,
    `${formatNumber(x)} ${formatNumber(height - INSET.top)} Td`,
    `<${words.map(({ glyphs }) => glyphs).join('')}> Tj ET Q EMC`,
  ].join('\n');
  // As it stands: the last pass compresses it, and thousands of pages are stamped.
  page.node.addContentStream(context.register(context.stream(content)));
}

/** As PDF writes numbers, which know no exponent. */
const formatNumber = (number: number) => String(Number(number.toFixed(4)));
