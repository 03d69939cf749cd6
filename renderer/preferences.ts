import { isWindowLanguage, type WindowLanguage } from '../shared/text/windowLanguage.ts';

/** How the person wants the window: the only thing kept outside the workspace, because it is needed before it opens. */
export interface Preferences {
  readonly language: WindowLanguage;
  /** Working names are blurred in lists. */
  readonly discreet: boolean;
}

const keyOf = (name: keyof Preferences): string => `redress.${name}`;

/** Where the system's language has no catalogue, its speakers most often read Russian. */
const readRussian: ReadonlySet<string> = new Set(['kk', 'ky', 'uz', 'tg']);

/** The language chosen last, else the system's, else English. */
function chooseLanguage(): WindowLanguage {
  const system = navigator.languages.map(tag => tag.slice(0, 2).toLowerCase());
  const wanted = [localStorage.getItem(keyOf('language')) ?? '', ...system];
  return wanted.find(isWindowLanguage) ?? (wanted.some(language => readRussian.has(language)) ? 'ru' : 'en');
}

/** What was chosen at an earlier start, and defaults for the rest. */
export function readPreferences(): Preferences {
  return { language: chooseLanguage(), discreet: localStorage.getItem(keyOf('discreet')) === 'true' };
}

/** Remembers a choice for the next start. */
export function keepPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  localStorage.setItem(keyOf(name), String(value));
}
