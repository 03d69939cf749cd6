import { languageSchema, type Language, type LocalText } from '../domain/language.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { words } from './words.ts';

/** Beginnings of words for what was done or what a person suffers from; words of one column share a code. */
const revealing: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [
    ['rape', 'sex', 'indecen', 'lewd', 'corrupti', 'eroti'],
    ['violen', 'tortur', 'torment', 'cruel', 'beat'],
    ['traffick', 'exploit', 'prostitut', 'porn'],
    ['hiv', 'aids', 'immunodefic'],
    ['pregnan'],
    ['psych', 'mental'],
    ['murder', 'suicid'],
  ],
  ru: [
    ['изнасил', 'сексуальн', 'полов(?!ин)', 'развра', 'мужеложств', 'лесбиянств', 'эротич'],
    ['насильств', 'насили', 'пытк', 'пыток', 'истязан', 'жесток', 'побо'],
    ['торговл', 'эксплуат', 'проституц', 'порно'],
    ['вич(?!\\p{L})', 'спид', 'иммунодефиц'],
    ['беремен'],
    ['психич', 'психиат', 'психолог'],
    ['убийств', 'самоубийств'],
  ],
  kk: [
    ['зорлау', 'зорлап', 'сексуал', 'жыныстық', 'азғын', 'эротик'],
    ['зорлық', 'азапта', 'қинау', 'қатыгез', 'ұрып-соғ'],
    ['саудас', 'қанау', 'жезөкше', 'порно'],
    ['аитв', 'житс', 'иммун'],
    ['жүкті'],
    ['психик', 'психиат', 'психолог'],
    ['кісі өлтір', 'адам өлтір', 'өзін-өзі өлтір'],
  ],
  ky: [
    ['зордукт', 'сексуал', 'жыныстык', 'ыплас', 'бузук', 'эротик'],
    ['зордук', 'зомбулук', 'кыйно', 'ырайымсыз', 'уруп-сог'],
    ['соодал', 'эксплуат', 'сойку', 'порно'],
    ['вич(?!\\p{L})', 'аивд', 'спид', 'иммун'],
    ['кош бойлуу'],
    ['психик', 'психиат', 'психолог'],
    ['киши өлтүр', 'өзүн-өзү өлтүр'],
  ],
};

const letterOf = (index: number): string =>
  String.fromCodePoint(65 + (index % 26)) + '’'.repeat(Math.floor(index / 26));

/** One pattern per language: what begins a word, and which code it gets. */
const patterns = new Map(
  languageSchema.options.map(language => {
    const columns = revealing[language].map(stems => `(${stems.join('|')})[\\p{L}-]*`);
    return [language, new RegExp(`(?<!\\p{L})(?:${columns.join('|')})`, 'giu')] as const;
  }),
);

/** A text with each such word in its code: “condition A”. */
export function discreetText(text: string, language: Language): string {
  return text.replaceAll(patterns.get(language) ?? /(?!)/g, (_word, ...groups: readonly unknown[]) => {
    const column = groups.findIndex(stem => typeof stem === 'string');
    return words(language)('discreet.condition', { code: letterOf(column) });
  });
}

/** Every language that a wording has, written anew. */
function rewrite(text: LocalText, write: (wording: string, language: Language) => string): LocalText {
  const written: LocalText = { ru: write(text.ru, 'ru') };
  for (const language of languageSchema.options) {
    const wording = text[language];
    if (wording !== undefined) written[language] = write(wording, language);
  }
  return written;
}

/** Names of offences by their Russian wording, with the letter of their article; articles that share a name share its letter. */
function offenceLetters({ law }: JurisdictionPack): ReadonlyMap<string, string> {
  const articles = [...new Set(law.offences.map(({ ref }) => ref.split('(')[0] ?? ref))];
  return new Map(
    law.offences.map(({ ref, label }) => [label.ru, letterOf(articles.indexOf(ref.split('(')[0] ?? ref))]),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Packs and assessments are parsed: in them only a wording has Russian. */
const isWording = (value: object): value is LocalText => 'ru' in value && typeof value.ru === 'string';

/** What an act says itself is shown too. */
const quoting: ReadonlySet<string> = new Set(['quote', 'note']);

/**
 * Replaces the words of a pack, and of what was found with it, that tell a stranger what happened: names of offences by “offence A”,
 * words for acts and diagnoses by “condition A”. Ids and figures stay as they are.
 */
export function createDiscreetWording(pack: JurisdictionPack): <Value>(value: Value) => Value {
  const letters = offenceLetters(pack);
  const rewriteText = (text: LocalText): LocalText => {
    const code = letters.get(text.ru);
    return rewrite(text, (wording, language) =>
      code === undefined ? discreetText(wording, language) : words(language)('discreet.offence', { code }),
    );
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isRecord(value)) return value;
    if (isWording(value)) return rewriteText(value);
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        typeof part === 'string' && quoting.has(key) ? discreetText(part, 'ru') : walk(part),
      ]),
    );
  };
  return <Value>(value: Value) => walk(value) as Value;
}
