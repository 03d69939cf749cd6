import type { KeptPreferences } from '../shared/domain/preferences.ts';
import { chooseLanguage, type WindowLanguage } from '../shared/text/windowLanguage.ts';

/** How the window is: as the person wants it, and by default where they have said nothing. */
export interface Preferences {
  readonly language: WindowLanguage;
  /** Lists blur working names and say nothing of what a day is for, as long as nobody wants them in clear. */
  readonly discreet: boolean;
  /** Inside a claim, words for offences and diagnoses are replaced by codes. */
  readonly discreetClaims: boolean;
  /** Minutes without a touch after which the workspace locks. */
  readonly lockAfter: number;
}

/** What was chosen, and defaults for the rest: the language of the system, by its tags, names blurred, five minutes. */
export function completePreferences(
  { language, discreet = true, discreetClaims = false, lockAfter = 5 }: KeptPreferences,
  systemLanguages: readonly string[],
): Preferences {
  return { language: chooseLanguage(language, systemLanguages), discreet, discreetClaims, lockAfter };
}
