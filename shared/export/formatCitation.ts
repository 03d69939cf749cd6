import { inLanguage, type Language } from '../domain/language.ts';
import { formatDate } from '../fmt/formatDate.ts';
import type { Citation } from '../packs/citation.ts';
import type { Act, Law } from '../packs/law.ts';
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

/** The numbers of an article, its part and its point, as citations write them: `71(6)(12)`. */
const numbers = /^(?<article>\d+(?:-\d+)?)(?:\((?<part>\d+(?:-\d+)?)\))?(?:\((?<point>\d+(?:-\d+)?)\))?$/;

/** One provision as its act calls it: the part of an article by its own word where the act has one for it. */
function formatProvision(article: string, act: Act | undefined, language: Language): string {
  // A place told in words is no article.
  if (!/^\d/.test(article)) return article;
  const groups = numbers.exec(article)?.groups ?? {};
  const { part, point } = groups;
  const named = point === undefined ? act?.parts?.[0] : act?.parts?.[1];
  if (part !== undefined && named !== undefined) return fillWording(named, language, { ...groups });
  return act?.provision === undefined
    ? articleOf[language](article)
    : fillWording(act.provision, language, { article });
}

/** Each of several provisions by itself where all are numbers; a place told in words is left as it stands. */
function provisionsOf(article: string): readonly string[] {
  const each = article.split(', ');
  return each.every(one => numbers.test(one)) ? each : [article];
}

/** Act, article and edition, as a paper quotes them; where our copy was read is no matter for a paper. */
export function formatCitation(
  { act, article, edition }: Citation,
  { acts }: Pick<Law, 'acts'>,
  language: Language,
): string {
  const called = acts[act];
  const name = called === undefined ? act : inLanguage(called.name, language).text;
  const provisions = provisionsOf(article).map(one => formatProvision(one, called, language));
  const place = [name, ...provisions].join(', ');
  return edition === undefined ? place : `${place} (${editionOf[language](formatDate(edition))})`;
}

/** Confidences of what no act says; a paper that is filed rests on acts alone. */
const notOfActs: readonly Citation['confidence'][] = ['report', 'code', 'memory'];

/** The provisions a paper rests on, each once; acts are called as the law of the pack calls them in that language. */
export function formatCitations(cites: readonly Citation[], law: Pick<Law, 'acts'>, language: Language): string {
  const provisions = cites.filter(({ confidence }) => !notOfActs.includes(confidence));
  return [...new Set(provisions.map(cite => formatCitation(cite, law, language)))].join('; ');
}
