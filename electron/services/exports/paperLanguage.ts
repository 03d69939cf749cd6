import type { Language } from '../../../shared/domain/language.ts';

/** No authority here takes papers in English: they are written in Russian then. */
export function paperLanguage(language: Language): Language {
  return language === 'en' ? 'ru' : language;
}
