import type { Language } from '../domain/language.ts';
import type { Currency, MinorUnits } from '../domain/money.ts';
import { decimalMark, groupDigits, noBreakSpace } from './formatNumber.ts';
import { wholeNumberInWords } from './numberInWords.ts';
import { russianForm } from './russianForm.ts';

/** The som's own sign is in no font we ship, so its word stands for it. */
const signs: Readonly<Record<Currency, string>> = { KZT: '₸', KGS: 'сом' };

/** Major and minor unit after a number; in Russian by what follows one, two and five. */
type UnitNames = Readonly<Record<Currency, readonly [major: readonly string[], minor: readonly string[]]>>;

/** Kazakh bookkeeping leaves тенге and тиын unchanged after Russian numerals. */
const unitNames: Readonly<Record<Language, UnitNames>> = {
  en: { KZT: [['tenge'], ['tiyn']], KGS: [['som'], ['tyiyn']] },
  ru: {
    KZT: [['тенге'], ['тиын']],
    KGS: [
      ['сом', 'сома', 'сомов'],
      ['тыйын', 'тыйына', 'тыйынов'],
    ],
  },
  kk: { KZT: [['теңге'], ['тиын']], KGS: [['сом'], ['тыйын']] },
  ky: { KZT: [['теңге'], ['тыйын']], KGS: [['сом'], ['тыйын']] },
};

function split(minor: MinorUnits): { readonly sign: string; readonly major: number; readonly rest: string } {
  const size = Math.abs(minor);
  return {
    sign: minor < 0 ? '−' : '',
    major: Math.floor(size / 100),
    rest: String(size % 100).padStart(2, '0'),
  };
}

function nameAfter(count: number, names: readonly string[], language: Language): string {
  const form = language === 'ru' ? russianForm(count) : 0;
  return names[form] ?? names[0] ?? '';
}

/** Money in figures, as on screen: `117 960 ₸`, in English `KZT 117,960`; the hundredths only where there are any. */
export function formatMoney(minor: MinorUnits, currency: Currency, language: Language): string {
  const { sign, major, rest } = split(minor);
  const decimals = rest === '00' ? '' : `${decimalMark(language)}${rest}`;
  const figures = `${sign}${groupDigits(String(major), language)}${decimals}`;
  return language === 'en' ? `${currency}${noBreakSpace}${figures}` : `${figures}${noBreakSpace}${signs[currency]}`;
}

/** Money in words, as papers repeat it: `сто двадцать девять тысяч семьсот пятьдесят тенге 00 тиын`. */
export function moneyInWords(minor: MinorUnits, currency: Currency, language: Language): string {
  const { sign, major, rest } = split(minor);
  const [majorNames, minorNames] = unitNames[language][currency];
  const words = [
    ...(sign === '' ? [] : [sign]),
    wholeNumberInWords(major, language),
    nameAfter(major, majorNames, language),
    rest,
    nameAfter(Number(rest), minorNames, language),
  ];
  return words.join(' ');
}

/** Whole money in figures with its unit's name, as a family reads it: `117 960 тенге`; hundredths are left out. */
export function moneyWithName(minor: MinorUnits, currency: Currency, language: Language): string {
  const { sign, major } = split(minor);
  const name = nameAfter(major, unitNames[language][currency][0], language);
  return `${sign}${groupDigits(String(major), language)}${noBreakSpace}${name}`;
}
