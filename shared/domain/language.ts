import { z } from 'zod';

/** Languages of screens and papers; each jurisdiction's pack names those it has. */
export const languageSchema = z.enum(['en', 'ru', 'kk', 'ky']);
export type Language = z.infer<typeof languageSchema>;

/** A wording in the languages of its pack; lint lists the gaps. */
export const localTextSchema = z.strictObject({
  en: z.string().min(1).optional(),
  ru: z.string().min(1),
  kk: z.string().min(1).optional(),
  ky: z.string().min(1).optional(),
});
export type LocalText = z.infer<typeof localTextSchema>;

/** A wording in every language: for what is read by people of any, whatever the languages of their pack. */
export const wholeTextSchema = z.strictObject({
  en: z.string().min(1),
  ru: z.string().min(1),
  kk: z.string().min(1),
  ky: z.string().min(1),
});
export type WholeText = z.infer<typeof wholeTextSchema>;

/** The wording in a language, or the Russian one, with the language it really is in (for the `lang` attribute). */
export function inLanguage(
  text: LocalText,
  language: Language,
): { readonly text: string; readonly language: Language } {
  const wanted = text[language];
  return wanted === undefined ? { text: text.ru, language: 'ru' } : { text: wanted, language };
}

/** Two wordings as one, in the languages that both have. */
export function joinTexts(first: LocalText, second: LocalText, between: string): LocalText {
  const joined: LocalText = { ru: `${first.ru}${between}${second.ru}` };
  const both = languageSchema.options.filter(
    language => first[language] !== undefined && second[language] !== undefined,
  );
  return both.reduce(
    (texts, language) => ({ ...texts, [language]: `${first[language]}${between}${second[language]}` }),
    joined,
  );
}
