import { inLanguage, type Language, type LocalText } from '../domain/language.ts';

/** A paper's wording with its places filled: `{sheet}` by the figure of that name. */
export function fillWording(
  wording: LocalText,
  language: Language,
  figures: Readonly<Record<string, number | string>>,
): string {
  return inLanguage(wording, language).text.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(figures, name) ? String(figures[name]) : place,
  );
}
