import { z } from 'zod';

/** What a field of a form takes. A text in cells is a comb: one letter to a cell. */
export const fieldKindSchema = z.enum(['text', 'multiline', 'comb', 'check', 'radio', 'dropdown']);
export type FieldKind = z.infer<typeof fieldKindSchema>;
