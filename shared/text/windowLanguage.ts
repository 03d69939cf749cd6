import type { Messages } from '@lingui/core';
import { messages as en } from './compiled/en.ts';
import { messages as ru } from './compiled/ru.ts';

/** The languages of the window: a catalogue in `catalogues/` and one line here. */
export const catalogues = { en, ru } as const satisfies Record<string, Messages>;

export type WindowLanguage = keyof typeof catalogues;

/** Each language in its own name, in the order of the menu. */
export const languageNames: Readonly<Record<WindowLanguage, string>> = { en: 'English', ru: 'Русский' };

/** True for a language that has a catalogue. */
export function isWindowLanguage(language: string): language is WindowLanguage {
  return Object.hasOwn(catalogues, language);
}
