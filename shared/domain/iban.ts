/** What is odd about an account number (ИИК): its form, or its check digits. */
export type IbanDoubt = 'shape' | 'checkDigits';

const kazakhstan = /^KZ\d{5}[A-Z0-9]{13}$/;

/** An account number as banks exchange it: capitals, no spaces. */
export function compactIban(text: string): string {
  return text.replaceAll(/\s/g, '').toUpperCase();
}

/** An account number as it is printed: groups of four. */
export function groupIban(text: string): string {
  return compactIban(text).replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** Remainder by 97 of the number written with A = 10 … Z = 35 and its first four characters last (ISO 7064). */
function remainderBy97(iban: string): number {
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replaceAll(/[A-Z]/g, letter =>
    String(letter.charCodeAt(0) - 55),
  );
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

/** Checks an account number of a bank in Kazakhstan: KZ, two check digits, three of the bank, thirteen of the account. */
export function checkIban(text: string): readonly IbanDoubt[] {
  const iban = compactIban(text);
  if (!kazakhstan.test(iban)) return ['shape'];
  return remainderBy97(iban) === 1 ? [] : ['checkDigits'];
}
