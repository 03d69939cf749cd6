import type { Language } from '../domain/language.ts';

/** Keeps a number, and a number and its unit, on one line. */
export const noBreakSpace = '\u00A0';

/** Digits in threes, without Intl: Chromium's data for Kazakh and Kyrgyz are not theirs. */
export function groupDigits(digits: string, language: Language): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : noBreakSpace);
}

/** What stands between whole units and decimals. */
export function decimalMark(language: Language): '.' | ',' {
  return language === 'en' ? '.' : ',';
}

/** Writes a number below 10²¹ with the decimals it has: `1 234 567,89`, in English `1,234,567.89`. */
export function formatNumber(value: number, language: Language): string {
  const [whole = '0', decimals] = String(Math.abs(value)).split('.');
  const sign = value < 0 ? '−' : '';
  const fraction = decimals === undefined ? '' : `${decimalMark(language)}${decimals}`;
  return `${sign}${groupDigits(whole, language)}${fraction}`;
}
