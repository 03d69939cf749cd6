import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { openForm, type FieldPlace, type OpenForm } from '../../../electron/services/exports/openForm.ts';
import { withPdf, type PageImage, type PrintedLetter } from '../../../electron/services/pdf/openPdf.ts';
import { openTypesetter } from '../../../electron/services/pdf/openTypesetter.ts';
import { appFonts } from '../../../electron/tools/subsetFonts.ts';
import { isForm } from '../../../shared/packs/paper.ts';
import { applicationOf, assets, caseNames, packs } from './readCase.ts';

const russian = Array.from('абвгдеёжзийклмнопрстуфхцчшщъыьэюя');
const kazakh = Array.from('әғқңөұүһі');
const alphabet = [...russian, ...kazakh].flatMap(letter => [letter, letter.toUpperCase()]);

/** The boxes of each kind of answer that people write in their own words. */
const boxes = {
  names: ['applicantName', 'victimName', 'investigator', 'head', 'bankHolder', 'familyPayee'],
  addresses: ['applicantAddress'],
  'free text': ['lateReason', 'familyMembers', 'applicantAuthority', 'restorationAct'],
} as const;

const SCALE = 3;
/** The two fonts are drawn by one program: only rounding may differ. */
const MOST_DIFFERENCE = 40;

interface SeenPage {
  readonly height: number;
  readonly letters: readonly PrintedLetter[];
  readonly image: PageImage;
}

async function see(bytes: Uint8Array, pageCount: number): Promise<readonly SeenPage[]> {
  const reading = await withPdf(bytes, reader =>
    Array.from({ length: pageCount }, (_, page) => {
      const image = reader.draw(page, SCALE);
      reader.flatten(page);
      return { height: reader.pageSize(page).height, letters: reader.letters(page), image };
    }),
  );
  if ('unreadable' in reading) throw new Error('the PDF cannot be read');
  return reading.read;
}

/** The darkest pixel of a letter, and the largest difference between two pictures of it. */
function compareInk(letter: PrintedLetter, ours: SeenPage, full: SeenPage) {
  let darkest = 255;
  let difference = 0;
  const { width } = ours.image;
  for (let row = Math.floor((ours.height - letter.top) * SCALE); row < (ours.height - letter.bottom) * SCALE; row++) {
    for (let column = Math.floor(letter.left * SCALE); column < letter.right * SCALE; column++) {
      const at = (row * width + column) * 4;
      const [ink, expected] = [ours.image.rgba[at] ?? 255, full.image.rgba[at] ?? 255];
      darkest = Math.min(darkest, ink);
      difference = Math.max(difference, Math.abs(ink - expected));
    }
  }
  return { darkest, difference };
}

describe('the letters of Russian and Kazakh', () => {
  let form: OpenForm;
  const continuedFields = new Set<string>();
  let places: ReadonlyMap<string, FieldPlace>;
  const printed: { name: string; ours: readonly SeenPage[]; full: readonly SeenPage[] }[] = [];

  beforeAll(async () => {
    const [regular, bold] = await Promise.all(appFonts.map(({ full }) => readFile(full)));
    const fullAssets = { ...assets, font: regular!, typesetter: await openTypesetter([regular!, bold!]) };
    const template = await assets.readTemplate('kz', packs.get('kz').papers.filter(isForm)[0]!);
    form = await openForm(template, assets.font, false);
    places = new Map(form.boxes().map(({ field, place }) => [field, place]));
    for (const name of caseNames) {
      const ours = await applicationOf(name, { flatten: true });
      const full = await applicationOf(name, { flatten: false, with: fullAssets });
      for (const { cell } of ours.continued) continuedFields.add(`${name}.${cell.field}`);
      const pageCount = ours.doc.getPageCount();
      printed.push({ name, ours: await see(ours.bytes, pageCount), full: await see(full.bytes, pageCount) });
    }
  }, 180_000);

  it.for(Object.entries(boxes))('are all there in %s, in both cases, over the cases together', ([, fields]) => {
    const seen = new Set<string>();
    for (const { name, ours } of printed) {
      // Free text that went on stands whole on its sheet, the page behind the form.
      const goesOn = (fields as readonly string[]).some(field => continuedFields.has(`${name}.${field}`));
      if (goesOn) for (const { text } of ours[form.pageCount]?.letters ?? []) seen.add(text);
      for (const field of fields) {
        const { page, x, y, width, height } = places.get(field)!;
        for (const { text, left, bottom } of ours[page]?.letters ?? []) {
          if (left > x && left < x + width && bottom > y && bottom < y + height) seen.add(text);
        }
      }
    }
    expect(alphabet.filter(letter => !seen.has(letter))).toEqual([]);
  });

  it('are drawn as the whole font draws them, on every page', () => {
    for (const { name, ours, full } of printed) {
      for (const [page, seen] of ours.entries()) {
        const other = full[page]!;
        const visible = seen.letters.filter(
          ({ text, generated }) => !generated && text.trim() !== '' && text !== '\u200B',
        );
        const wrong = visible.filter(letter => {
          const { darkest, difference } = compareInk(letter, seen, other);
          return darkest > 170 || difference > MOST_DIFFERENCE;
        });
        expect({ name, page, wrong: wrong.map(({ text }) => text) }).toEqual({ name, page, wrong: [] });
      }
    }
  });
});
