import { z } from 'zod';
import { languageSchema } from './language.ts';

/** How a person wants the window, as far as they have said: needed before the workspace opens, so nothing of a claim may stand here. */
export const keptPreferencesSchema = z.strictObject({
  language: languageSchema.optional(),
  /** Working names are blurred in lists. */
  discreet: z.boolean().optional(),
});
export type KeptPreferences = z.infer<typeof keptPreferencesSchema>;
