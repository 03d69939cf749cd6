import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/domain/language.ts';
import { formatFileSize } from '../../../shared/fmt/formatFileSize.ts';
import { formatList } from '../../../shared/fmt/formatList.ts';
import { formatNumber } from '../../../shared/fmt/formatNumber.ts';

describe('formatNumber', () => {
  it.each<[number, Language, string]>([
    [1_234_567.89, 'en', '1,234,567.89'],
    [1_234_567.89, 'ru', '1\u00A0234\u00A0567,89'],
    [1_234_567.89, 'kk', '1\u00A0234\u00A0567,89'],
    [1_234_567.89, 'ky', '1\u00A0234\u00A0567,89'],
    [999, 'ru', '999'],
    [999, 'kk', '999'],
    [1_000, 'kk', '1\u00A0000'],
    [999, 'ky', '999'],
    [1_000, 'ky', '1\u00A0000'],
    [999_999, 'ky', '999\u00A0999'],
    [1_000_000, 'ky', '1\u00A0000\u00A0000'],
    [-0.5, 'kk', '−0,5'],
    [-1_000, 'en', '−1,000'],
    [0, 'ru', '0'],
  ])('writes %d in %s', (value, language, text) => {
    expect(formatNumber(value, language)).toBe(text);
  });
});

describe('formatList', () => {
  it.each<[Language, readonly string[], string]>([
    ['en', ['a', 'b', 'c'], 'a, b and c'],
    ['ru', ['заявление', 'счёт'], 'заявление и счёт'],
    ['kk', ['өтініш', 'шот'], 'өтініш және шот'],
    ['ky', ['арыз', 'эсеп'], 'арыз жана эсеп'],
    ['kk', ['өтініш', 'қаулы', 'шот'], 'өтініш, қаулы және шот'],
    ['ky', ['арыз', 'токтом', 'эсеп'], 'арыз, токтом жана эсеп'],
    ['ru', ['заявление'], 'заявление'],
    ['ky', ['арыз'], 'арыз'],
    ['ru', [], ''],
  ])('joins in %s', (language, items, text) => {
    expect(formatList(items, language)).toBe(text);
  });
});

describe('formatFileSize', () => {
  it.each<[number, Language, string]>([
    [0, 'en', '0\u00A0bytes'],
    [1023, 'ru', '1\u00A0023\u00A0байт'],
    [1023, 'ky', '1\u00A0023\u00A0байт'],
    [1024, 'ru', '1\u00A0КБ'],
    [1024 ** 2 - 1024, 'kk', '1\u00A0023\u00A0КБ'],
    [1024 ** 2, 'ky', '1\u00A0МБ'],
    [1_500_000, 'en', '1.4\u00A0MB'],
    [1_500_000, 'kk', '1,4\u00A0МБ'],
  ])('writes %d bytes in %s', (byteCount, language, text) => {
    expect(formatFileSize(byteCount, language)).toBe(text);
  });
});
