import { isWindowLanguage, type WindowLanguage } from '../shared/text/windowLanguage.ts';

const kept = 'redress.language';
/** Where the system's language has no catalogue, its speakers most often read Russian. */
const readRussian: ReadonlySet<string> = new Set(['kk', 'ky', 'uz', 'tg']);

/** The language chosen last, else the system's, else English. */
export function chooseLanguage(): WindowLanguage {
  const system = navigator.languages.map(tag => tag.slice(0, 2).toLowerCase());
  const wanted = [localStorage.getItem(kept) ?? '', ...system];
  return (
    wanted.find(isWindowLanguage) ??
    (wanted.some(language => readRussian.has(language)) && isWindowLanguage('ru') ? 'ru' : 'en')
  );
}

/** Remembers the language for the next start; it is the one thing kept outside the workspace. */
export function keepLanguage(language: WindowLanguage): void {
  localStorage.setItem(kept, language);
}
