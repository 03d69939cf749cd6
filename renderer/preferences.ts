import type { KeptPreferences } from '../shared/domain/preferences.ts';
import { chooseLanguage, type WindowLanguage } from '../shared/text/windowLanguage.ts';

/** How the window is: as the person wants it, and by default where they have said nothing. */
export interface Preferences {
  readonly language: WindowLanguage;
  /** Working names are blurred in lists, as long as nobody wants them in clear. */
  readonly discreet: boolean;
}

/** What was chosen, and defaults for the rest: the language of the system, by its tags, and names blurred. */
export function completePreferences(
  { language, discreet = true }: KeptPreferences,
  systemLanguages: readonly string[],
): Preferences {
  return { language: chooseLanguage(language, systemLanguages), discreet };
}
