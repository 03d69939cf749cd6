import type { Response } from '../../shared/bridge/contract.ts';
import { inLanguage, type Language } from '../../shared/domain/language.ts';
import { compareNames } from '../../shared/fmt/compareNames.ts';

type PackRows = Response<'packs.list'>;

/** The countries in the order of their names in the window's language. */
export function sortPacks(packs: PackRows, language: Language): PackRows {
  const compare = compareNames(language);
  return packs.toSorted((a, b) => compare(inLanguage(a.name, language).text, inLanguage(b.name, language).text));
}
