import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { bindBundle } from '../../../electron/services/exports/bindBundle.ts';
import { withPdf, type PageImage, type PrintedLetter } from '../../../electron/services/pdf/openPdf.ts';
import { evidenceIdSchema } from '../../../shared/domain/claim.ts';
import type { FrontModel } from '../../../shared/export/frontModel.ts';
import { pageKey } from '../../../shared/export/pointToPlace.ts';
import { assets, packs } from './readCase.ts';

const small = Array.from('абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі');
const alphabet = [...small, ...small.map(letter => letter.toUpperCase())];
const words = alphabet.join('').replaceAll(/.{14}/g, '$& ').trim();
const SCALE = 4;

interface SeenPage {
  readonly height: number;
  readonly letters: readonly PrintedLetter[];
  readonly image: PageImage;
}

/** The darkest pixel within the box of a letter. */
function darkestIn({ left, right, bottom, top }: PrintedLetter, { height, image }: SeenPage): number {
  let darkest = 255;
  for (let row = Math.floor((height - top) * SCALE); row < (height - bottom) * SCALE; row++) {
    for (let column = Math.floor(left * SCALE); column < right * SCALE; column++) {
      darkest = Math.min(darkest, image.rgba[(row * image.width + column) * 4] ?? 255);
    }
  }
  return darkest;
}

describe('every Russian, Kazakh and Kyrgyz letter in both cases', () => {
  let pages: readonly SeenPage[];
  let titles: readonly string[];

  beforeAll(async () => {
    const { wording } = packs.get('kz');
    const source = await PDFDocument.create();
    source.addPage([595, 842]);
    const blank = await source.save();
    const front: FrontModel = {
      title: words,
      language: 'kk',
      sheet: '{sheet}',
      sheetsBefore: 0,
      numbering: 'i',
      parts: [
        { kind: 'mark', name: 'index' },
        {
          kind: 'linkedTable',
          columns: [{ text: 'A', fits: 'rest' }],
          rows: [[[{ text: words, to: pageKey(1) }]]],
        },
      ],
    };
    const { saved: bytes } = await bindBundle({
      assets,
      title: words,
      front,
      papers: [],
      enclosures: [
        {
          scheme: 'fund',
          number: 1,
          evidenceId: evidenceIdSchema.parse('e1'),
          document: 'otherDocuments',
          label: { ru: words },
          pageCount: 1,
          suppliedBy: 'claimant',
          place: { page: 1, part: 1 },
        },
      ],
      firstPage: 1,
      wording: { ...wording, enclosureStamp: { ru: words } },
      language: 'ru',
      draft: false,
      readEvidence: () => Promise.resolve({ mediaType: 'application/pdf', bytes: blank }),
      onBound: () => undefined,
    });
    const reading = await withPdf(bytes, reader =>
      Array.from({ length: reader.pageCount }, (_, page) => ({
        height: reader.pageSize(page).height,
        letters: reader.letters(page),
        image: reader.draw(page, SCALE),
      })),
    );
    if ('unreadable' in reading) throw new Error('the bundle cannot be read');
    pages = reading.read;
    const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
    const first = catalog.lookup(PDFName.of('Outlines'), PDFDict).lookup(PDFName.of('First'), PDFDict);
    const items = [first, first.lookup(PDFName.of('Next'), PDFDict)];
    titles = items.map(item => item.lookup(PDFName.of('Title'), PDFHexString).decodeText());
  });

  it.each([
    ['index', 0],
    ['stamp', 1],
  ])('stands in the %s as text and as ink', (_, page) => {
    const seen = pages[page];
    expect(alphabet.filter(letter => !seen?.letters.some(({ text }) => text === letter))).toEqual([]);
    const drawn = seen?.letters.filter(({ text }) => alphabet.includes(text)) ?? [];
    expect(drawn.filter(letter => seen === undefined || darkestIn(letter, seen) > 150).map(({ text }) => text)).toEqual(
      [],
    );
  });

  it('stands in the outline', () => {
    expect(titles).toEqual(['Оглавление', `1. ${words}`]);
  });
});
