import type { Language } from '../../../shared/domain/language.ts';

/** A language in which papers are filed; English ones are for reading only. */
export type FilingLanguage = Exclude<Language, 'en'>;

/** Those of some languages in which papers are filed. */
export function filedIn(languages: readonly Language[]): readonly FilingLanguage[] {
  return languages.filter(language => language !== 'en');
}
