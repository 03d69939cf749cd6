import type { Language } from '../domain/language.ts';

const latin = 'abcdefghijklmnopqrstuvwxyz';

/** Each language's letters in the order of its dictionaries; those of another script follow. */
const alphabets: Readonly<Record<Language, string>> = {
  en: `${latin}абвгдеёжзийклмнопрстуфхцчшщъыьэюя`,
  ru: `абвгдеёжзийклмнопрстуфхцчшщъыьэюя${latin}`,
  kk: `аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя${latin}`,
  ky: `абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя${latin}`,
};

/** Where a character stands: digits and signs before all letters, letters of no alphabet here after them. */
function placeOf(character: string, alphabet: string): number {
  const place = alphabet.indexOf(character);
  if (place >= 0) return 0x1000 + place;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? code : 0x2000 + code;
}

/** Compares names as a list in that language has them, for `toSorted`; small and capital letters count the same. */
export function compareNames(language: Language): (first: string, second: string) => number {
  const alphabet = alphabets[language];
  const placesOf = (name: string): readonly number[] =>
    Array.from(name.normalize('NFC').toLowerCase(), character => placeOf(character, alphabet));
  return (first, second) => {
    const [left, right] = [placesOf(first), placesOf(second)];
    const differing = left.findIndex((place, index) => place !== right[index]);
    return differing < 0 ? left.length - right.length : (left[differing] ?? 0) - (right[differing] ?? -1);
  };
}
