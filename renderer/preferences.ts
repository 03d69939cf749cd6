import type { KeptPreferences } from '../shared/domain/preferences.ts';
import { chooseLanguage, type WindowLanguage } from '../shared/text/windowLanguage.ts';

/** How the window is: as the person wants it, and by default where they have said nothing. */
export interface Preferences {
  readonly language: WindowLanguage;
  /** Working names are blurred in lists, as long as nobody wants them in clear. */
  readonly discreet: boolean;
}

/** What was chosen at an earlier start, and defaults for the rest. */
export function completePreferences({ language, discreet = true }: KeptPreferences): Preferences {
  return { language: chooseLanguage(language, navigator.languages), discreet };
}
