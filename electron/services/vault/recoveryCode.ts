import { createHash, randomInt } from 'node:crypto';

// Crockford's base 32: no I, L, O or U, which hands and eyes confuse.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretLetters = 26;
const checkLetters = 2;
const groupLength = 4;

/** What people write for a letter of the code: look-alikes, and Cyrillic letters typed on the keyboard at hand. */
const lookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  U: 'V',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: '0',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  З: '3',
  І: '1',
};

/** Ten bits of a hash: one wrong letter passes unnoticed once in a thousand. */
function checkOf(secret: string): string {
  const hash = createHash('sha256').update(`redress recovery code ${secret}`).digest();
  return Array.from({ length: checkLetters }, (_, place) => alphabet[(hash[place] ?? 0) & 31]).join('');
}

/** A new code of 130 random bits and a check, in groups of four: `K7QM-…`. */
export function createRecoveryCode(): string {
  const secret = Array.from({ length: secretLetters }, () => alphabet[randomInt(alphabet.length)]).join('');
  const code = secret + checkOf(secret);
  return (code.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}

/** The code as typed, in any case, spacing and look-alike letters, brought to one spelling; undefined where its check fails. */
export function readRecoveryCode(typed: string): string | undefined {
  const letters = Array.from(typed.normalize('NFKC').toUpperCase())
    .filter(letter => /[\p{L}\p{N}]/u.test(letter))
    .map(letter => lookAlikes[letter] ?? letter)
    .join('');
  const secret = letters.slice(0, secretLetters);
  const isWhole = letters.length === secretLetters + checkLetters && letters === secret + checkOf(secret);
  return isWhole ? letters : undefined;
}
