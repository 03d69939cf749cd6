import type { Language } from '../domain/language.ts';
import type { OffenceReference } from '../domain/offence.ts';

/** How each language names article, part and point of a criminal code, in the order it reads them. */
const provision: Readonly<Record<Language, (reference: OffenceReference) => readonly (string | undefined)[]>> = {
  ru: ({ article, part, point }) => [`ст. ${article}`, part && `ч. ${part}`, point && `п. ${point})`],
  kk: ({ article, part, point }) => [`${article}-бап`, part && `${part}-бөлік`, point && `${point}) тармақ`],
  ky: ({ article, part, point }) => [`${article}-берене`, part && `${part}-бөлүк`, point && `${point}) пункт`],
  en: ({ article, part, point }) => [`Article ${article}`, part && `part ${part}`, point && `point ${point})`],
};

/** Provisions as a paper names them: `ст. 120 ч. 3-1 п. 1); ст. 124 ч. 1`, `120-бап, 3-1-бөлік, 1) тармақ`. */
export function formatOffences(offences: readonly OffenceReference[], language: Language): string {
  const between = language === 'ru' ? ' ' : ', ';
  return offences
    .map(offence =>
      provision[language](offence)
        .filter(part => part !== undefined)
        .join(between),
    )
    .join('; ');
}
