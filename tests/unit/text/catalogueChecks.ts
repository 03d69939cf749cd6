import { createCompiledCatalog } from '@lingui/cli/api';
import { collectArguments } from '../../../electron/tools/compileText.ts';
import type { WindowLanguage } from '../../../shared/text/windowLanguage.ts';
import { glossary } from './glossary.ts';

/** A catalogue as it is written and as it compiles. */
export interface Catalogue {
  readonly language: WindowLanguage;
  readonly wordings: Readonly<Record<string, string>>;
  readonly compiled: Readonly<Record<string, unknown>>;
}

export type Catalogues = Readonly<Record<WindowLanguage, Catalogue>>;

/** Finds the messages of a catalogue that break one rule, beside the others: English is the one that they follow. */
type Check = (own: Catalogue, others: Catalogues) => readonly string[];

type Choices = Readonly<Record<string, unknown>>;
type Token = string | readonly [name: string, format?: string, choices?: Choices];

/** Compiles wordings as the build does. */
export function compileCatalogue(language: WindowLanguage, wordings: Readonly<Record<string, string>>): Catalogue {
  const { source } = createCompiledCatalog(language, { ...wordings }, { namespace: 'json', strict: true });
  const { messages } = JSON.parse(source) as { readonly messages: Readonly<Record<string, unknown>> };
  return { language, wordings, compiled: messages };
}

const tokensOf = (compiled: unknown): readonly Token[] =>
  Array.isArray(compiled) ? (compiled as readonly Token[]) : [];

/** Every plural of a compiled message, as its branches. */
const pluralsOf = (compiled: unknown): readonly Choices[] =>
  tokensOf(compiled).flatMap(token => {
    if (typeof token === 'string') return [];
    const [, format, choices = {}] = token;
    return [...(format === 'plural' ? [choices] : []), ...Object.values(choices).flatMap(pluralsOf)];
  });

/** CLDR 48. */
const pluralCategories: Readonly<Record<WindowLanguage, readonly string[]>> = {
  en: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
  kk: ['one', 'other'],
  ky: ['one', 'other'],
};

/** What stands for a value whose length nobody knows. */
const value = 6;

/** The letters of a message at its longest. */
const lengthOf = (compiled: unknown): number =>
  tokensOf(compiled).reduce((total, token) => {
    if (typeof token === 'string') return total + token.length;
    const branches = Object.entries(token[2] ?? {}).filter(([name]) => name !== 'offset');
    return total + Math.max(value, ...branches.map(([, branch]) => lengthOf(branch)));
  }, 0);

const russian = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const alphabets: Readonly<Record<WindowLanguage, string>> = {
  en: '',
  ru: russian,
  kk: `${russian}әғқңөұүһі`,
  ky: `${russian}ңөү`,
};

/** Words that are Latin in every language: names, formats, keys, and what a case file or a command line is written in. */
const latinWords = new Set(
  (
    'Redress PDF JPEG PNG JSON UTC KZ Caps Lock Ctrl Shift pt true false victim birthDate npm run redress assess export packs ' +
    'lint test CASE DIR today language json out schemes draft editable a b s json en ru kk ky L H pack ' +
    'CSV UTF screen CASES RESULT csv jurisdiction columns kz workspace check backup restore to recovery code replace other bring back ' +
    'PLACE BACKUP limit mb archival password A b Adobe Reader XFA HEIC iPhone form inspect FORM before OLD pdf Word LibreOffice docx ' +
    'leave looked through address idCard'
  ).split(' '),
);

/** Stems that ux copy rules out: orders, apologies, blame, promises, and what makes a person a case. */
const forbidden: Readonly<Record<WindowLanguage, RegExp>> = {
  en: /!|\b(?:please|sorry|oops|invalid|forbidden|illegal|you must|simply|success\w*|fail(?:ure)?\b|perpetrator|abuser?|are you sure)\b/iu,
  ru: /!|(?<!\p{L})(?:пожалуйста|извините|простите|неверн|некорректн|недопустим|жертв|насили|преступник|необходимо|успешно|вы уверены)/iu,
  kk: /!|(?<!\p{L})(?:өтінеміз|өтінемін|кешіріңіз|ғафу|жарамсыз|қате енгіз|дұрыс емес|құрбан|зорлық|зорлау|қылмыскер|міндеттісіз|сәтті|сенімдісіз)/iu,
  ky: /!|(?<!\p{L})(?:сураныч|өтүнөбүз|кечиресиз|кечирип коюңуз|жараксыз|туура эмес|курман|зордук|кылмышкер|милдеттүүсүз|ийгиликтүү|ишенесизби)/iu,
};

/** Words that Kazakh or Kyrgyz shares with Russian: a wording of nothing else may be the same. */
const shared = new Set(['сумма', 'текст', 'пункт', 'файл', 'бланк', 'журнал']);

/** Longer than its English by more than a layout expects, and looked at. */
const mayBeLong: readonly string[] = ['deadline.state.doneLate', 'settings.packReadUpTo'];

const placeholders = /\{\w+\}/g;
const faulty = ({ wordings }: Catalogue, isFaulty: (wording: string, id: string) => boolean): readonly string[] =>
  Object.entries(wordings).flatMap(([id, wording]) => (isFaulty(wording, id) ? [id] : []));
const differing = (own: Catalogue, english: Catalogue, of: (compiled: unknown) => string): readonly string[] =>
  Object.keys(english.compiled).filter(id => of(own.compiled[id]) !== of(english.compiled[id]));

/** What every catalogue is held to, by name. */
export const catalogueChecks = {
  'has the messages of the English one': ({ wordings }, { en: english }) => [
    ...Object.keys(english.wordings).filter(id => (wordings[id] ?? '') === ''),
    ...Object.keys(wordings).filter(id => !Object.hasOwn(english.wordings, id)),
  ],
  'asks for the same arguments, of the same types': (own, { en: english }) =>
    differing(own, english, compiled =>
      [...collectArguments(compiled)]
        .map(pair => pair.join(': '))
        .toSorted()
        .join(),
    ),
  'has the plural categories of its language, no fewer and no more': ({ language, compiled }) =>
    Object.keys(compiled).filter(id =>
      pluralsOf(compiled[id]).some(branches => {
        const named = Object.keys(branches).filter(name => /^[a-z]+$/.test(name) && name !== 'offset');
        return named.toSorted().join() !== pluralCategories[language].join();
      }),
    ),
  'says the number in the plural where the English does': (own, { en: english }) =>
    differing(own, english, compiled =>
      pluralsOf(compiled)
        .map(({ other }) => tokensOf(other).includes('#'))
        .join(),
    ),
  'is not much longer than the English': ({ compiled }, { en: english }) =>
    Object.keys(english.compiled).filter(
      id => lengthOf(compiled[id]) > 1.6 * lengthOf(english.compiled[id]) + 8 && !mayBeLong.includes(id),
    ),
  'keeps to the glossary': ({ language, wordings }, { en: english }) =>
    glossary.flatMap(({ said, stems, except = [] }) =>
      language === 'en'
        ? []
        : Object.keys(wordings).filter(
            id =>
              said.test((english.wordings[id] ?? '').replaceAll(/\{\w+/g, '')) &&
              !stems[language].test(wordings[id] ?? '') &&
              !except.includes(id),
          ),
    ),
  'uses none of the forbidden words': own => faulty(own, wording => forbidden[own.language].test(wording)),
  'has no letters of another alphabet': own =>
    faulty(own, wording =>
      (wording.match(/\p{Script=Cyrillic}/gu) ?? []).some(
        letter => !alphabets[own.language].includes(letter.toLowerCase()),
      ),
    ),
  // A Latin a in a Russian word looks right and is found by no search.
  'mixes no Latin letters into Cyrillic words': own =>
    faulty(own, wording =>
      /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u.test(
        wording.replaceAll(placeholders, ' '),
      ),
    ),
  'has Latin words only where they are names': own =>
    own.language === 'en'
      ? []
      : faulty(own, wording => {
          const written = wording
            .replaceAll(placeholders, ' ')
            .replaceAll(/\{\w+, plural,|\b(?:one|few|many|other) \{/g, ' ');
          return (written.match(/\p{Script=Latin}+/gu) ?? []).some(word => !latinWords.has(word));
        }),
  'is not the Russian over again': (own, { ru: russianOne }) =>
    own.language === 'ru'
      ? []
      : faulty(own, (wording, id) => {
          const cyrillic = wording.toLowerCase().match(/\p{Script=Cyrillic}+/gu) ?? [];
          return wording === russianOne.wordings[id] && cyrillic.some(word => !shared.has(word));
        }),
  'sets quotation marks and apostrophes as its typography does': own => {
    const foreign = own.language === 'en' ? /["'«»]/ : /["'“”]/;
    // A value as a case file writes it keeps its straight marks.
    return faulty(own, wording => foreign.test(wording.replaceAll(/"[\w.-]+"/g, '')));
  },
  'has no spaces at the ends and none doubled': own =>
    faulty(own, wording => wording !== wording.trim() || /[^\n ] {2}/.test(wording)),
} as const satisfies Record<string, Check>;
