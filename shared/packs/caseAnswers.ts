import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { offenceQualifierSchema, offenceTextSchema } from '../domain/offence.ts';

/** An answer as a person writes it in a case file or scenario; the pack's fact definition says how to read it. */
export const caseAnswerSchema = z.union([
  z.string().min(1).max(10_000),
  z.boolean(),
  z.int().min(0),
  z.array(packNameSchema).min(1).max(30),
  z
    .array(
      z.union([
        offenceTextSchema,
        z.strictObject({ ref: offenceTextSchema, qualifiers: z.partialRecord(offenceQualifierSchema, z.boolean()) }),
      ]),
    )
    .min(1)
    .max(20),
]);
export type CaseAnswer = z.infer<typeof caseAnswerSchema>;

/** Answers by question, in plain JSON: days and choices as text (`2024-03` where only the month is known, `2024-03-05/2024-03-20` where the day lies between), offences as `120(3-1)(1)`, money as `"24500.00"`. */
export const caseAnswersSchema = z.record(factIdSchema, caseAnswerSchema);
export type CaseAnswers = z.infer<typeof caseAnswersSchema>;
