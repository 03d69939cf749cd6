import type { DaySpan } from '../domain/daySpan.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { Language } from '../domain/language.ts';

/** As dates take them: Russian genitive, Kyrgyz possessive. */
const months: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ky: [
    'январы',
    'февралы',
    'марты',
    'апрели',
    'майы',
    'июну',
    'июлу',
    'августу',
    'сентябры',
    'октябры',
    'ноябры',
    'декабры',
  ],
};

/** `21.11.2026`, the same in every language, so that 3 December is never read as 12 March. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}`;
}

/** A day that is known only roughly: `between 01.03.2024 and 31.03.2024`. */
export function formatDays({ earliest, latest }: DaySpan, language: Language): string {
  if (earliest === latest) return formatDate(earliest);
  const [first, last] = [formatDate(earliest), formatDate(latest)];
  switch (language) {
    case 'en':
      return `between ${first} and ${last}`;
    case 'ru':
      return `между ${first} и ${last}`;
    case 'kk':
      return `${first} мен ${last} аралығында`;
    case 'ky':
      return `${first} менен ${last} аралыгында`;
    default:
      return language satisfies never;
  }
}

/** `21 ноября 2026 года`, `2026 жылғы 21 қараша`. */
export function dateInWords(date: IsoDate, language: Language): string {
  const [year, day] = [date.slice(0, 4), Number(date.slice(8))];
  const month = months[language][Number(date.slice(5, 7)) - 1];
  switch (language) {
    case 'en':
      return `${day} ${month} ${year}`;
    case 'ru':
      return `${day} ${month} ${year} года`;
    case 'kk':
      return `${year} жылғы ${day} ${month}`;
    case 'ky':
      return `${year}-жылдын ${day}-${month}`;
    default:
      return language satisfies never;
  }
}
