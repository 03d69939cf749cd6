import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from '@cantoo/fontkit';
import { describe, expect, it } from 'vitest';
import { appFonts } from '../../../electron/tools/subsetFonts.ts';
import { assetsFolder } from '../../support/startServices.ts';

const russian = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const letters = { en: 'abcdefghijklmnopqrstuvwxyz', ru: russian, kk: `${russian}әғқңөұүһі`, ky: `${russian}ңөү` };

const textIn = (folder: string, ending: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('');

/** Every character that our own words need: those of the window and those of the packs. */
const ourText = `${textIn(join(import.meta.dirname, '../../../shared/text/catalogues'), '.po')}${textIn(join(assetsFolder, 'packs'), '.json')}`;

describe.each(appFonts)('the font $name', ({ name }) => {
  const font = fontkit.create(readFileSync(join(assetsFolder, 'fonts', name)));
  if ('fonts' in font) throw new Error(`${name} is a collection`);
  const missing = (text: string): readonly string[] =>
    [...new Set(Array.from(text))].filter(
      character => character >= ' ' && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    );

  it.each(Object.entries(letters))('has the letters of %s, small and capital', (_, alphabet) => {
    expect(missing(`${alphabet}${alphabet.toUpperCase()}`)).toEqual([]);
  });

  it('has figures, quotation marks, dashes, currency signs and the numero sign', () => {
    expect(missing('0123456789 .,:;!?()[]«»“”‘’„–—−…№§%/\\@₸€$×\u00A0')).toEqual([]);
  });

  it('has whatever the window and the packs say', () => {
    expect(missing(ourText)).toEqual([]);
  });

  it('would be found without a letter', () => {
    expect(missing('Ꙋ')).toEqual(['Ꙋ']);
  });
});
