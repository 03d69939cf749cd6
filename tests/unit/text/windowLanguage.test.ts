import { describe, expect, it } from 'vitest';
import { languageSchema } from '../../../shared/domain/language.ts';
import { chooseLanguage, isWindowLanguage, languageNames } from '../../../shared/text/windowLanguage.ts';

describe('chooseLanguage', () => {
  it.each([
    ['ky', ['ru-RU'], 'ky'],
    [undefined, ['kk-KZ', 'ru-RU'], 'kk'],
    [undefined, ['KY'], 'ky'],
    [undefined, ['de-DE', 'ru'], 'ru'],
    [undefined, ['uz-UZ', 'de'], 'ru'],
    [undefined, ['de-DE'], 'en'],
    [undefined, [], 'en'],
  ] as const)('chosen %s, the system in %j: %s', (chosen, tags, language) => {
    expect(chooseLanguage(chosen, tags)).toBe(language);
  });
});

it('speaks every language of the papers, each under its own name', () => {
  expect(languageSchema.options.filter(language => !isWindowLanguage(language))).toEqual([]);
  expect(languageNames).toEqual({ en: 'English', ru: 'Русский', kk: 'Қазақша', ky: 'Кыргызча' });
});
