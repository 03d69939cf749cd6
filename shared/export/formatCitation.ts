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

/** Confidences of what no act says; a paper that is filed rests on acts alone. */
const notOfActs: readonly Citation['confidence'][] = ['report', 'code', 'memory'];

/** The provisions a paper rests on, each once. */
export function formatCitations(cites: readonly Citation[], language: Language): string {
  const provisions = cites.filter(({ confidence }) => !notOfActs.includes(confidence));
  return [...new Set(provisions.map(cite => formatCitation(cite, language)))].join('; ');
}
