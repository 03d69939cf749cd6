import { z } from 'zod';
import { factIdSchema } from '../domain/fact.ts';
import { offenceQualifierSchema, offenceTextSchema } from '../domain/offence.ts';

/** A provision as `120(3-1)(1)`, or one of the options of a question that takes several. */
const listedNameSchema = z.string().regex(/^(?:\d{1,3}(-\d{1,2})?(\(\d{1,2}(-\d{1,2})?\)){0,2}|[a-z][a-zA-Z0-9]*)$/);

/** An answer as a person writes it in a case file or scenario; the pack's fact definition says how to read it. */
export const caseAnswerSchema = z.union([
  z.string().min(1).max(10_000),
  z.boolean(),
  z.int().min(0),
  z
    .array(
      z.union([
        listedNameSchema,
        z.strictObject({ ref: offenceTextSchema, qualifiers: z.partialRecord(offenceQualifierSchema, z.boolean()) }),
      ]),
    )
    .min(1)
    .max(30),
]);
export type CaseAnswer = z.infer<typeof caseAnswerSchema>;

/**
 * Answers by question, in plain JSON: days and choices as text, offences as `120(3-1)(1)`, money as `"24500.00"`. Of a day that is not
 * known exactly its month, `2024-03`, or the first and the last that it may be, `2024-03-05/2024-03-20`.
 */
export const caseAnswersSchema = z.record(factIdSchema, caseAnswerSchema);
export type CaseAnswers = z.infer<typeof caseAnswersSchema>;
