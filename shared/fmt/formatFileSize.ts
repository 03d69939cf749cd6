import type { Language } from '../domain/language.ts';
import { formatNumber, noBreakSpace } from './formatNumber.ts';

const units: Readonly<Record<Language, readonly [string, string, string]>> = {
  en: ['bytes', 'KB', 'MB'],
  ru: ['байт', 'КБ', 'МБ'],
  kk: ['байт', 'КБ', 'МБ'],
  ky: ['байт', 'КБ', 'МБ'],
};

/** A size in units of 1024, rounded to one decimal: `1,4 МБ`. */
export function formatFileSize(byteCount: number, language: Language): string {
  const power = byteCount < 1024 ? 0 : byteCount < 1024 ** 2 ? 1 : 2;
  const value = Math.round((byteCount / 1024 ** power) * 10) / 10;
  return `${formatNumber(value, language)}${noBreakSpace}${units[language][power]}`;
}
