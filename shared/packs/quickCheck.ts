import { z } from 'zod';
import { factIdSchema, factValueSchema } from '../domain/fact.ts';
import { localTextSchema } from '../domain/language.ts';
import { citationsSchema } from './citation.ts';
import { conditionSchema } from './condition.ts';

/** One page of the quick check. With `options` of its own it sets their answers; else the question's own field is shown. */
export const checkQuestionSchema = z.strictObject({
  asks: factIdSchema,
  text: localTextSchema,
  hint: localTextSchema.optional(),
  options: z
    .array(z.strictObject({ label: localTextSchema, answers: z.record(factIdSchema, factValueSchema) }))
    .min(2)
    .optional(),
  appliesWhen: conditionSchema.optional(),
});
export type CheckQuestion = z.infer<typeof checkQuestionSchema>;

/** check.json: the few questions that tell which routes may be open, without names, and where else to turn. */
export const quickCheckSchema = z.strictObject({
  questions: z.array(checkQuestionSchema).min(5).max(8),
  turnTo: z.array(z.strictObject({ when: conditionSchema.optional(), text: localTextSchema, cites: citationsSchema })),
});
