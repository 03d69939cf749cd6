import type { FactId, FactSheet, FactValue } from '../domain/fact.ts';
import { languageSchema, type Language } from '../domain/language.ts';
import { foldedWords } from '../fmt/foldLetters.ts';
import { dateInWords, formatDate } from '../fmt/formatDate.ts';
import { formatMoney, moneyInWords } from '../fmt/formatMoney.ts';
import type { FactDefinition } from '../packs/interview.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { formatOffences } from './formatOffences.ts';

/** What to look for to find one answer in a text, however it is spelled there. */
export interface SoughtAnswer {
  readonly fact: FactId;
  /** Letters and digits alone, folded, as they stand in any text without what parts them. */
  readonly phrases: readonly string[];
  /** What a word begins with, folded: a name in any of its cases. */
  readonly stems: readonly string[];
  /** Digits of a whole number or of a day, however they are grouped. */
  readonly numbers: readonly string[];
  /** Words that follow one another, folded: what is so short that its letters stand in others by chance. Of one word, what a word begins with. */
  readonly runs: readonly (readonly string[])[];
  /** Of a name, words of two or three letters, folded: they count where they begin with a capital, since some are words of a language. */
  readonly shortNames: readonly string[];
  /** Whether some of it is too short to be looked for. */
  readonly isPartly: boolean;
}

const FEWEST_LETTERS = 4;
const FEWEST_DIGITS = 4;
/** Of a telephone without the code of its country. */
const DIGITS_OF_PHONE = 10;
/** So many digits stand in no other number by chance: they are found within a longer run. */
const DIGITS_OF_LONG = 8;
/** Of a sentence that is as good as the whole text. */
const LETTERS_OF_SENTENCE = 12;
/** A stem so long stands in no other word by chance, and is found across spaces. */
const LETTERS_OF_RARE = 7;
const FEWEST_LETTERS_OF_NAME = 2;
/** A name of so many letters is declined. */
const LETTERS_OF_DECLINED = 3;
/** What a Russian name takes at its end. */
const endings = ['', 'а', 'у', 'е', 'ом', 'ем', 'ы', 'ой', 'и', 'ю', 'я', 'ей'];
/** What a part of an address is called, folded: written in full, short or not at all. */
const addressTerms = new Set(
  'г ул улица кошеси кочосу пр проспект просп дангылы пер переулок мкр микрорайон шагын аудан д дом уй кв квартира патер батир'.split(
    ' ',
  ),
);

const languages: readonly Language[] = languageSchema.options;
const bareOf = (text: string) => foldedWords(text.normalize('NFKC')).join('');
const digitsOf = (text: string) => text.replaceAll(/\D/g, '');

/** What stays of a name in all its cases. */
function stemOf(word: string): string {
  return word.slice(0, Math.max(FEWEST_LETTERS, word.length - 2));
}

function nameWords(text: string): readonly string[] {
  return foldedWords(text).filter(word => word.length >= FEWEST_LETTERS && /\p{L}/u.test(word));
}

function shortNames(text: string): readonly string[] {
  return foldedWords(text).filter(
    word => word.length >= FEWEST_LETTERS_OF_NAME && word.length < FEWEST_LETTERS && /^\p{L}+$/u.test(word),
  );
}

/** The parts of an address that tell it without the others: each two that follow one another, but for the town and what is in it. */
function addressParts(text: string): readonly string[] {
  const [, ...parts] = text.split(',');
  return parts.slice(1).map((part, at) => `${parts[at] ?? ''} ${part}`);
}

const withoutTerms = (words: readonly string[]) => words.filter(word => !addressTerms.has(word));

/** The words by which a part of an address is known, with its number; undefined where nothing but numbers and short words are left. */
function addressRun(part: string): readonly string[] | undefined {
  const run = withoutTerms(foldedWords(part));
  return run.length > 1 && run.some(word => /^\p{L}{3,}$/u.test(word)) ? run : undefined;
}

type Spellings = Omit<SoughtAnswer, 'fact'>;
const nothing: Spellings = { phrases: [], stems: [], numbers: [], runs: [], shortNames: [], isPartly: false };

function spellText(text: string, { kind }: FactDefinition): Spellings {
  const whole = bareOf(text);
  const digits = digitsOf(text);
  const isNumber = kind === 'phone' || kind === 'iin' || kind === 'pin' || kind === 'iban';
  const sentences = kind === 'longText' ? text.split(/[.!?\n]+/).map(bareOf) : [];
  const parts = kind === 'address' ? addressParts(text) : [];
  const runs = parts.map(addressRun);
  const isRare = whole.length >= LETTERS_OF_RARE;
  return {
    ...nothing,
    phrases: [
      ...(isRare ? [whole] : []),
      ...[...sentences, ...parts.map(bareOf)].filter(phrase => phrase.length >= LETTERS_OF_SENTENCE),
    ],
    runs: [
      ...(!isRare && whole.length >= FEWEST_LETTERS ? [foldedWords(text)] : []),
      ...runs.filter(run => run !== undefined),
    ],
    shortNames: kind === 'name' ? shortNames(text) : [],
    isPartly: kind === 'address' && (parts.length === 0 || runs.includes(undefined)),
    stems: kind === 'name' ? nameWords(text).map(stemOf) : [],
    numbers: isNumber && digits.length >= FEWEST_DIGITS ? [digits.slice(-DIGITS_OF_PHONE)] : [],
  };
}

/** Every way in which papers and programs write an answer. One of a closed list has none of its own: its words stand elsewhere too. */
function spell(
  value: FactValue,
  definition: FactDefinition,
  { manifest }: Pick<JurisdictionPack, 'manifest'>,
): Spellings {
  switch (value.type) {
    case 'text':
      return spellText(value.text, definition);
    case 'date': {
      const days = [value.date, ...(value.until === undefined ? [] : [value.until])];
      const words = days.flatMap(day => languages.map(language => dateInWords(day, language).replace(/ года$/, '')));
      return {
        ...nothing,
        phrases: words.map(bareOf),
        numbers: days.flatMap(day => [digitsOf(day), digitsOf(formatDate(day))]),
      };
    }
    case 'money': {
      const figures = digitsOf(formatMoney(value.minor, manifest.currency, 'ru'));
      const words = languages.map(language => bareOf(moneyInWords(value.minor, manifest.currency, language)));
      return { ...nothing, phrases: words, numbers: figures.length >= FEWEST_DIGITS ? [figures] : [] };
    }
    case 'count':
      return { ...nothing, numbers: String(value.count).length >= FEWEST_DIGITS ? [String(value.count)] : [] };
    case 'offences':
      return { ...nothing, phrases: languages.map(language => bareOf(formatOffences(value.offences, language))) };
    case 'boolean':
    case 'choice':
    case 'choices':
      return nothing;
    default:
      return value satisfies never;
  }
}

/**
 * How to find each left-out answer. A word of a name that a name kept in the papers has too, as a surname of a family in either form, is not looked
 * for by itself: the whole name is. What is too short, or has words of the pack's own alone, cannot be searched for.
 */
export function seekLeftOut(
  pack: Pick<JurisdictionPack, 'manifest' | 'facts'>,
  facts: FactSheet,
  leftOut: ReadonlySet<FactId>,
): readonly SoughtAnswer[] {
  const keptNames = Object.entries(facts).flatMap(([fact, value]) =>
    leftOut.has(fact) || value.type !== 'text' || pack.facts[fact]?.kind !== 'name' ? [] : [value.text],
  );
  const keptWords = keptNames.flatMap(nameWords);
  const keptShort = new Set(keptNames.flatMap(shortNames));
  return [...leftOut].flatMap(fact => {
    const value = facts[fact];
    const definition = pack.facts[fact];
    if (value === undefined || definition === undefined) return [];
    const spelled = spell(value, definition, pack);
    return {
      ...spelled,
      fact,
      phrases: [...new Set(spelled.phrases)],
      stems: spelled.stems.filter(stem => !keptWords.some(word => word.startsWith(stem))),
      shortNames: spelled.shortNames.filter(name => !keptShort.has(name)),
    };
  });
}

/** Whether all of it can be looked for. */
export function isSearchable({ phrases, stems, numbers, runs, shortNames: names, isPartly }: SoughtAnswer): boolean {
  return !isPartly && phrases.length + stems.length + numbers.length + runs.length + names.length > 0;
}

/** How digits of one number may be parted in prose; inside a file, where numbers follow one another, by less. */
const numberIn = { prose: /\d(?:[\s.,'()+/-]{0,3}\d)*/g, file: /\d(?:[./-]?\d)*/g } as const;

/** Few Latin letters stand in the bytes of a file by chance. */
const isTelling = (letters: string) => letters.length >= LETTERS_OF_RARE || /[^\da-z]/.test(letters);

/** Without what stands in the bytes of a file by chance. */
function withoutChance({ phrases, stems, numbers, fact }: SoughtAnswer): SoughtAnswer {
  return {
    ...nothing,
    fact,
    phrases: phrases.filter(isTelling),
    stems: stems.filter(isTelling),
    numbers: numbers.filter(digits => digits.length >= DIGITS_OF_LONG),
  };
}

/** The words that begin with a capital, folded. */
function capitalized(text: string): ReadonlySet<string> {
  return new Set((text.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []).flatMap(foldedWords));
}

/** Which of some answers a text tells. `file`: it is what the bytes of a file read as, and not what somebody wrote. */
export function findAnswers(text: string, answers: readonly SoughtAnswer[], kind: 'prose' | 'file'): readonly FactId[] {
  const sought = kind === 'file' ? answers.map(withoutChance) : answers;
  const composed = text.normalize('NFKC');
  const words = foldedWords(composed);
  const bare = words.join('');
  const written = (composed.match(numberIn[kind]) ?? []).map(digitsOf);
  const hasNumber = (digits: string) =>
    written.some(number => (digits.length >= DIGITS_OF_LONG ? number.includes(digits) : number === digits));
  const hasStem = (stem: string) =>
    words.some(word => word.startsWith(stem)) || (stem.length >= LETTERS_OF_RARE && bare.includes(stem));
  // What is large is searched for none of these.
  const hasRuns = sought.some(({ runs }) => runs.length > 0);
  const inOrder = hasRuns ? ` ${words.join(' ')} ` : '';
  const ofAddresses = hasRuns ? ` ${withoutTerms(words).join(' ')} ` : '';
  const hasRun = (run: readonly string[]) => {
    // A word by itself may be declined.
    const end = run.length === 1 && /^\p{L}+$/u.test(run[0] ?? '') ? '' : ' ';
    return [inOrder, ofAddresses].some(all => all.includes(` ${run.join(' ')}${end}`));
  };
  const capitals = capitalized(sought.some(answer => answer.shortNames.length > 0) ? composed : '');
  const hasShort = (name: string) =>
    (name.length < LETTERS_OF_DECLINED ? [''] : endings).some(ending => capitals.has(`${name}${ending}`));
  return sought
    .filter(
      answer =>
        answer.phrases.some(phrase => bare.includes(phrase)) ||
        answer.stems.some(hasStem) ||
        answer.numbers.some(hasNumber) ||
        answer.runs.some(hasRun) ||
        answer.shortNames.some(hasShort),
    )
    .map(({ fact }) => fact);
}
