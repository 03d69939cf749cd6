import { expect, it } from 'vitest';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { dateInWords, formatDate, formatDays } from '../../../shared/fmt/formatDate.ts';

it('writes digits and dots with both zeros', () => {
  expect(formatDate(isoDateSchema.parse('2026-03-05'))).toBe('05.03.2026');
});

it.each<[Language, string, string]>([
  ['en', '2026-11-21', '21 November 2026'],
  ['ru', '2026-11-21', '21 ноября 2026 года'],
  ['kk', '2026-11-21', '2026 жылғы 21 қараша'],
  ['ky', '2026-11-21', '2026-жылдын 21-ноябры'],
  ['ru', '2026-05-01', '1 мая 2026 года'],
  ['kk', '2025-12-31', '2025 жылғы 31 желтоқсан'],
  ['kk', '2026-01-01', '2026 жылғы 1 қаңтар'],
  ['ky', '2025-12-31', '2025-жылдын 31-декабры'],
  ['ky', '2026-01-01', '2026-жылдын 1-январы'],
  ['ky', '2024-02-29', '2024-жылдын 29-февралы'],
])('writes the date in words in %s', (language, date, words) => {
  expect(dateInWords(isoDateSchema.parse(date), language)).toBe(words);
});

/** Kazakh months have names of their own; Kyrgyz ones are the Russian with the possessive ending, by the last vowel. */
it.each<[Language, string]>([
  ['en', 'January February March April May June July August September October November December'],
  ['ru', 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'],
  ['kk', 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'],
  ['ky', 'январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры'],
])('names every month in %s', (language, names) => {
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-07`);
  expect(names.split(' ')).toHaveLength(12);
  for (const [at, name] of names.split(' ').entries()) {
    expect(dateInWords(isoDateSchema.parse(months[at]), language)).toContain(name);
  }
});

it.each<[Language, string]>([
  ['en', 'between 01.03.2024 and 20.03.2024'],
  ['ru', 'между 01.03.2024 и 20.03.2024'],
  ['kk', '01.03.2024 мен 20.03.2024 аралығында'],
  ['ky', '01.03.2024 менен 20.03.2024 аралыгында'],
])('says in %s between which days something lies, and a day that is known as that day', (language, wording) => {
  const [earliest, latest] = [isoDateSchema.parse('2024-03-01'), isoDateSchema.parse('2024-03-20')];
  expect(formatDays({ earliest, latest }, language)).toBe(wording);
  expect(formatDays({ earliest, latest: earliest }, language)).toBe('01.03.2024');
});
