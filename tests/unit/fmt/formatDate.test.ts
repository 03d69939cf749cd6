import { expect, it } from 'vitest';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { dateInWords, formatDate } from '../../../shared/fmt/formatDate.ts';

it('writes digits and dots with both zeros', () => {
  expect(formatDate(isoDateSchema.parse('2026-03-05'))).toBe('05.03.2026');
});

it.each<[Language, string, string]>([
  ['en', '2026-11-21', '21 November 2026'],
  ['ru', '2026-11-21', '21 ноября 2026 года'],
  ['kk', '2026-11-21', '2026 жылғы 21 қараша'],
  ['ky', '2026-11-21', '2026-жылдын 21-ноябры'],
  ['ru', '2026-05-01', '1 мая 2026 года'],
  ['kk', '2025-09-06', '2025 жылғы 6 қыркүйек'],
  ['ky', '2026-06-02', '2026-жылдын 2-июну'],
])('writes the date in words in %s', (language, date, words) => {
  expect(dateInWords(isoDateSchema.parse(date), language)).toBe(words);
});
