import type { Language } from '../domain/language.ts';

const and: Readonly<Record<Language, string>> = { en: 'and', ru: 'и', kk: 'және', ky: 'жана' };

/** `a, b and c`; one item is itself, none is empty. */
export function formatList(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and[language]} ${last}`;
}
