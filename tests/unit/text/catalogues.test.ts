import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../electron/tools/compileText.ts';
import { languageSchema } from '../../../shared/domain/language.ts';
import type { WindowLanguage } from '../../../shared/text/windowLanguage.ts';
import { catalogueChecks, compileCatalogue, type Catalogue, type Catalogues } from './catalogueChecks.ts';

const root = join(import.meta.dirname, '../../..');
const catalogueFolder = join(root, 'shared/text/catalogues');
const languages = languageSchema.options;
const entries = await Promise.all(
  languages.map(async language => {
    const wordings = await readCatalogue(join(catalogueFolder, `${language}.po`), language);
    return [language, compileCatalogue(language, wordings)] as const;
  }),
);
const catalogues = Object.fromEntries(entries) as Record<WindowLanguage, Catalogue>;
const ids = Object.keys(catalogues.en.wordings);

type CheckName = keyof typeof catalogueChecks;
const names = Object.keys(catalogueChecks) as CheckName[];

it('there is a catalogue for every language, and no other', () => {
  expect(readdirSync(catalogueFolder).toSorted()).toEqual(languages.map(language => `${language}.po`).toSorted());
});

describe.each(languages)('catalogue %s', language => {
  it.each(names)('%s', name => {
    const found = catalogueChecks[name](catalogues[language], catalogues);
    expect(found.map(id => `${id}: ${catalogues[language].wordings[id]}`)).toEqual([]);
  });
});

/** For each check, wordings that break it: where nothing is said of the English, it stays as it is. */
const spoiled: Readonly<
  Record<CheckName, readonly (readonly [language: WindowLanguage, wording: string, english?: string])[]>
> = {
  'has the messages of the English one': [['kk', '']],
  'asks for the same arguments, of the same types': [
    ['ky', 'Киргизилди: {nam}', 'Entered: {name}'],
    ['ru', '{count, plural, one {#} few {#} many {#} other {#}}', 'Entered: {count}'],
  ],
  'has the plural categories of its language, no fewer and no more': [
    ['ru', '{count, plural, one {# день} many {# дней} other {# дня}}', '{count, plural, one {# day} other {# days}}'],
    ['kk', '{count, plural, other {# күн}}', '{count, plural, one {# day} other {# days}}'],
    ['ky', '{count, plural, one {# күн} few {# күн} other {# күн}}', '{count, plural, one {# day} other {# days}}'],
  ],
  'says the number in the plural where the English does': [
    ['kk', '{count, plural, one {# күн} other {күн}}', '{count, plural, one {# day} other {# days}}'],
  ],
  'is not much longer than the English': [['ru', 'Начать новое заявление о выплате', 'Start a claim']],
  'keeps to the glossary': [
    ['ru', 'Дедлайн прошёл', 'The deadline has passed'],
    ['kk', 'Зардап шегуші', 'The victim'],
    ['ky', 'Моралдык чыгым', 'Moral harm'],
  ],
  'uses none of the forbidden words': [
    ['en', 'Please enter a date'],
    ['ru', 'Неверная дата'],
    ['kk', 'Күн дұрыс емес'],
    ['ky', 'Сураныч, күндү киргизиңиз'],
  ],
  'has no letters of another alphabet': [
    ['ru', 'Қайта'],
    ['kk', 'Їнші'],
    ['ky', 'Қайра'],
  ],
  'mixes no Latin letters into Cyrillic words': [
    ['ru', 'Дaта'],
    ['kk', 'Өтiніш'],
    ['ky', 'Мɵɵнөт'],
  ],
  'has Latin words only where they are names': [['ru', 'Дата c начала']],
  'is not the Russian over again': [['ky', 'Отмена']],
  'sets quotation marks and apostrophes as its typography does': [
    ['en', 'The «name»'],
    ['ky', 'Аты "жок"'],
  ],
  'has no spaces at the ends and none doubled': [
    ['en', 'Two  spaces'],
    ['kk', 'Соңында бос орын '],
  ],
};

const sound: Readonly<Record<WindowLanguage, string>> = {
  en: 'Cancel',
  ru: 'Отмена',
  kk: 'Бас тарту',
  ky: 'Жокко чыгаруу',
};

/** Catalogues of one message each, sound but for what is given. */
function spoil(given: Partial<Record<WindowLanguage, string>>): Catalogues {
  const made = languages.map(
    language => [language, compileCatalogue(language, { message: given[language] ?? sound[language] })] as const,
  );
  return Object.fromEntries(made) as Record<WindowLanguage, Catalogue>;
}

it.each(names)('sound catalogues pass: %s', name => {
  const all = spoil({});
  expect(languages.flatMap(language => catalogueChecks[name](all[language], all))).toEqual([]);
});

describe.each(names)('a catalogue is found out: %s', name => {
  it.each(spoiled[name].map(example => [...example]))('%s: %s', (language, wording, english) => {
    const all = spoil({ ...(english !== undefined && { en: english }), [language]: wording });
    expect(catalogueChecks[name](all[language], all)).toEqual(['message']);
  });
});

describe('message ids', () => {
  const sources = ['renderer', 'electron', 'shared']
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(path => /\.tsx?$/.test(path) && !path.includes('compiled'))
        .map(path => join(root, folder, path)),
    )
    .map(path => readFileSync(path, 'utf8'))
    .join('\n');
  const literals = new Set([...sources.matchAll(/'([a-z][\w]*(?:\.\w+)+)'/gi)].map(([, id]) => id));
  /** Ids put together from a code: `` `error.notFound.${what}` ``. */
  const patterns = [...sources.matchAll(/`([a-z]\w*\.(?:[\w.]|\$\{[^}]+\})*\$\{[^}]+\}(?:[\w.]|\$\{[^}]+\})*)`/gi)].map(
    ([, template = '']) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/g, '[\\w]+')}$`),
  );

  it('are all used', () => {
    expect(ids.filter(id => !literals.has(id) && !patterns.some(pattern => pattern.test(id)))).toEqual([]);
  });

  it('all have a wording where the code names them', () => {
    const named = [...sources.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, id = '']) => id);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(id => !ids.includes(id))).toEqual([]);
  });
});
