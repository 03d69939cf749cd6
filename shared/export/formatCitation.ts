import type { Language } from '../domain/language.ts';
import { formatDate } from '../fmt/formatDate.ts';
import type { Citation } from '../packs/citation.ts';

const articleOf: Readonly<Record<Language, (article: string) => string>> = {
  ru: article => `ст. ${article}`,
  kk: article => `${article}-бап`,
  ky: article => `${article}-берене`,
  en: article => `Article ${article}`,
};

const editionOf: Readonly<Record<Language, (day: string) => string>> = {
  ru: day => `ред. от ${day}`,
  kk: day => `${day} редакциясы`,
  ky: day => `${day} редакциясы`,
  en: day => `edition of ${day}`,
};

/** Act, article and edition, as a paper quotes them; where our copy was read is no matter for a paper. */
export function formatCitation({ act, article, edition }: Citation, language: Language): string {
  const place = `${act}, ${articleOf[language](article)}`;
  return edition === undefined ? place : `${place} (${editionOf[language](formatDate(edition))})`;
}
