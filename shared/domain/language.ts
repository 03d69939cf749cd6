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

/** The wording in a language, or the Russian one, with the language it really is in (for the `lang` attribute). */
export function inLanguage(
  text: LocalText,
  language: Language,
): { readonly text: string; readonly language: Language } {
  const wanted = text[language];
  return wanted === undefined ? { text: text.ru, language: 'ru' } : { text: wanted, language };
}
