import type { Language, LocalText } from '../domain/language.ts';
import { inLanguage } from '../domain/language.ts';
import type { PaperWording } from '../packs/paperWording.ts';
import { fillWording } from './fillWording.ts';
import type { LinkedText } from './frontModel.ts';
import type { Place } from './placedBundle.ts';

/** The name under which a page of a bundle is linked to. */
export function pageKey(page: number): string {
  return `page:${page}`;
}

/** Says where a document lies as seen from one part of its bundle: a link leads to what lies in the same part alone. */
export function createPointer({ bundle }: Pick<PaperWording, 'bundle'>, part: number, language: Language) {
  const keyOf = (place: Place) => (place.part === part ? pageKey(place.page) : null);
  const point = (words: string, place: Place): LinkedText => ({
    text: place.part === part ? words : fillWording(bundle.inPart, language, { place: words, part: place.part }),
    to: keyOf(place),
  });
  return {
    keyOf,
    toEnclosure: (number: number, place: Place) =>
      point(fillWording(bundle.enclosure, language, { number, page: place.page }), place),
    toPaper: (title: LocalText, place: Place) =>
      point(fillWording(bundle.paper, language, { title: inLanguage(title, language).text, page: place.page }), place),
  };
}
