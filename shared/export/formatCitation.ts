import { inLanguage, type Language } from '../domain/language.ts';
import { formatDate } from '../fmt/formatDate.ts';
import type { Citation } from '../packs/citation.ts';
import type { Law } from '../packs/law.ts';
import { fillWording } from './fillWording.ts';

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
function formatCitation({ act, article, edition }: Citation, acts: Law['acts'], language: Language): string {
  const called = acts[act];
  const name = called === undefined ? act : inLanguage(called.name, language).text;
  const provision = called?.provision;
  const number = provision === undefined ? articleOf[language](article) : fillWording(provision, language, { article });
  const place = `${name}, ${number}`;
  return edition === undefined ? place : `${place} (${editionOf[language](formatDate(edition))})`;
}

/** Confidences of what no act says; a paper that is filed rests on acts alone. */
const notOfActs: readonly Citation['confidence'][] = ['report', 'code', 'memory'];

/** The provisions a paper rests on, each once; acts are called as the law of the pack calls them in that language. */
export function formatCitations(cites: readonly Citation[], { acts }: Pick<Law, 'acts'>, language: Language): string {
  const provisions = cites.filter(({ confidence }) => !notOfActs.includes(confidence));
  return [...new Set(provisions.map(cite => formatCitation(cite, acts, language)))].join('; ');
}
