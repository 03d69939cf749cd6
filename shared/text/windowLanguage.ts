import type { Messages } from '@lingui/core';
import type { Language } from '../domain/language.ts';
import { messages as en } from './compiled/en.ts';
import { messages as kk } from './compiled/kk.ts';
import { messages as ky } from './compiled/ky.ts';
import { messages as ru } from './compiled/ru.ts';

/** The languages of the window: a catalogue in `catalogues/` and one line here. */
export const catalogues = { en, ru, kk, ky } as const satisfies Record<Language, Messages>;

export type WindowLanguage = keyof typeof catalogues;

/** Each language in its own name, in the order of the menu. */
export const languageNames: Readonly<Record<WindowLanguage, string>> = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
  ky: 'Кыргызча',
};

/** Languages whose wording no lawyer who works in them has confirmed yet: window and menu say so. */
export const draftTranslations: ReadonlySet<WindowLanguage> = new Set(['kk', 'ky']);

/** True for a language that has a catalogue. */
export function isWindowLanguage(language: string): language is WindowLanguage {
  return Object.hasOwn(catalogues, language);
}

/** Where the system's language has no catalogue, its speakers most often read Russian. */
const readRussian: ReadonlySet<string> = new Set(['uz', 'tg']);

/** The language chosen before, else the first of the system's (tags as `ky-KG`) that has a catalogue, else English. */
export function chooseLanguage(chosen: WindowLanguage | undefined, systemTags: readonly string[]): WindowLanguage {
  const system = systemTags.map(tag => tag.slice(0, 2).toLowerCase());
  return chosen ?? system.find(isWindowLanguage) ?? (system.some(tag => readRussian.has(tag)) ? 'ru' : 'en');
}
