import { z } from 'zod';
import { isoDateSchema } from '../domain/isoDate.ts';

/**
 * How surely we know what the law says, best first: the act's own words read, a copy of them, an older edition,
 * somebody's account, the report this product grew from, program code, our inference, memory.
 */
export const confidenceSchema = z.enum([
  'verbatim',
  'copy',
  'olderText',
  'secondary',
  'report',
  'code',
  'inferred',
  'memory',
]);

/** Where a statement of law stands. `quote` is the act's own wording; `readIn` says where our copy was read and never goes on paper. */
export const citationSchema = z.strictObject({
  act: z.string().min(1),
  article: z.string().min(1),
  edition: isoDateSchema.optional(),
  confidence: confidenceSchema,
  quote: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
  readIn: z.string().min(1).optional(),
});
export type Citation = z.infer<typeof citationSchema>;

export const citationsSchema = z.array(citationSchema).min(1);
