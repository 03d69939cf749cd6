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

/** The parts of an address that tell it without the others: each two that follow one another, but for the town and what is in it. */
function addressParts(text: string): readonly string[] {
  const [, ...parts] = text.split(',');
  return parts.slice(1).map((part, at) => `${parts[at] ?? ''}${part}`);
}

type Spellings = Omit<SoughtAnswer, 'fact'>;
const nothing: Spellings = { phrases: [], stems: [], numbers: [] };

function spellText(text: string, { kind }: FactDefinition): Spellings {
  const whole = bareOf(text);
  const digits = digitsOf(text);
  const isNumber = kind === 'phone' || kind === 'iin' || kind === 'pin' || kind === 'iban';
  const sentences = kind === 'longText' ? text.split(/[.!?\n]+/).map(bareOf) : [];
  const parts = kind === 'address' ? addressParts(text).map(bareOf) : [];
  return {
    phrases: [
      ...(whole.length >= FEWEST_LETTERS ? [whole] : []),
      ...[...sentences, ...parts].filter(phrase => phrase.length >= LETTERS_OF_SENTENCE),
    ],
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
 * How to find each left-out answer. A word of a name that a name kept in the papers has too, as a surname of a family, is not looked
 * for by itself: the whole name is. An answer without phrases, stems and numbers cannot be searched for: it is too short, or its words
 * are the pack's own.
 */
export function seekLeftOut(
  pack: Pick<JurisdictionPack, 'manifest' | 'facts'>,
  facts: FactSheet,
  leftOut: ReadonlySet<FactId>,
): readonly SoughtAnswer[] {
  const kept = new Set(
    Object.entries(facts).flatMap(([fact, value]) =>
      leftOut.has(fact) || value.type !== 'text' || pack.facts[fact]?.kind !== 'name' ? [] : nameWords(value.text),
    ),
  );
  const keptStems = new Set([...kept].map(stemOf));
  return [...leftOut].flatMap(fact => {
    const value = facts[fact];
    const definition = pack.facts[fact];
    if (value === undefined || definition === undefined) return [];
    const { phrases, stems, numbers } = spell(value, definition, pack);
    return { fact, phrases: [...new Set(phrases)], stems: stems.filter(stem => !keptStems.has(stem)), numbers };
  });
}

export function isSearchable({ phrases, stems, numbers }: SoughtAnswer): boolean {
  return phrases.length + stems.length + numbers.length > 0;
}

/** How digits of one number may be parted in prose; inside a file, where numbers follow one another, by less. */
const numberIn = { prose: /\d(?:[\s.,'()+/-]{0,3}\d)*/g, file: /\d(?:[./-]?\d)*/g } as const;

/** Few Latin letters stand in the bytes of a file by chance. */
const isTelling = (letters: string) => letters.length >= LETTERS_OF_RARE || /[^\da-z]/.test(letters);

/** Without what stands in the bytes of a file by chance. */
function withoutChance({ phrases, stems, numbers, fact }: SoughtAnswer): SoughtAnswer {
  return {
    fact,
    phrases: phrases.filter(isTelling),
    stems: stems.filter(isTelling),
    numbers: numbers.filter(digits => digits.length >= DIGITS_OF_LONG),
  };
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
  return sought
    .filter(
      ({ phrases, stems, numbers }) =>
        phrases.some(phrase => bare.includes(phrase)) || stems.some(hasStem) || numbers.some(hasNumber),
    )
    .map(({ fact }) => fact);
}
