import { z } from 'zod';
import { languageSchema } from './language.ts';

export const shortestLockAfter = 1;
export const longestLockAfter = 15;

/** How a person wants the window, as far as they have said: needed before the workspace opens, so nothing of a claim may stand here. */
export const keptPreferencesSchema = z.strictObject({
  language: languageSchema.optional(),
  /** Lists blur working names and say nothing of what a day is for. */
  discreet: z.boolean().optional(),
  /** Inside a claim, words for offences and diagnoses are replaced by codes. */
  discreetClaims: z.boolean().optional(),
  /** Minutes without a touch after which the workspace locks. */
  lockAfter: z.int().min(shortestLockAfter).max(longestLockAfter).optional(),
});
export type KeptPreferences = z.infer<typeof keptPreferencesSchema>;
