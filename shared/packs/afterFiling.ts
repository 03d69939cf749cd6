import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { localTextSchema } from '../domain/language.ts';
import { amountSchema } from './amount.ts';
import { citationsSchema } from './citation.ts';
import { conditionSchema } from './condition.ts';

/** What an authority may do with what was filed; the options of the question that asks for its decision, and no others (linted). */
export const determinationOutcomeSchema = z.enum(['granted', 'partly', 'refused', 'returned']);

/** A step that follows the filing. Its expected day is that of a deadline of the scheme; without one the law names none. */
export const laterStepSchema = z.strictObject({
  id: packNameSchema,
  label: localTextSchema,
  actor: z.enum(['claimant', 'authority']),
  deadline: packNameSchema.optional(),
  /** The fact whose day shows that it was done. */
  doneOn: factIdSchema,
  /** What to do when it is late, and the paper to do it with. */
  late: localTextSchema,
  latePaper: packNameSchema.optional(),
  appliesWhen: conditionSchema.optional(),
  cites: citationsSchema,
});
export type LaterStep = z.infer<typeof laterStepSchema>;

/** A ground on which the authority may refuse, the documents that answer it, and how. */
export const refusalGroundSchema = z.strictObject({
  /** An option of the question for the grounds, where the scheme asks for them. */
  id: packNameSchema,
  label: localTextSchema,
  answeredBy: z.array(packNameSchema),
  answer: localTextSchema,
  cites: citationsSchema,
});
export type RefusalGround = z.infer<typeof refusalGroundSchema>;

/** A way to contest what was decided, or that nothing was: a paper, to whom, and the deadline that is its clock. */
export const complaintSchema = z.strictObject({
  paper: packNameSchema,
  deadline: packNameSchema,
  to: localTextSchema,
  /** The question that the law leaves open about this way. */
  unsettled: packNameSchema.optional(),
  /** Whether it is open; a refusal or a partial award opens it where nothing is said. */
  when: conditionSchema.optional(),
});
export type Complaint = z.infer<typeof complaintSchema>;

/** What follows the filing of a scheme's application, up to the last payment. Its days are facts, asked by the interview. */
export const afterFilingSchema = z.strictObject({
  filedOn: factIdSchema,
  /** The number under which it was registered. */
  number: factIdSchema.optional(),
  filedWith: factIdSchema.optional(),
  /** The document that shows it was filed. */
  receipt: packNameSchema.optional(),
  steps: z.array(laterStepSchema),
  determination: z
    .strictObject({
      on: factIdSchema,
      receivedOn: factIdSchema.optional(),
      outcome: factIdSchema,
      sum: factIdSchema.optional(),
      grounds: factIdSchema.optional(),
    })
    .optional(),
  refusalGrounds: z.array(refusalGroundSchema).default([]),
  complaints: z.array(complaintSchema).default([]),
  /** The paper that asks for a term to be restored. */
  restoration: packNameSchema.optional(),
  /** What is to be paid, where it is not the sum of the determination. */
  owed: amountSchema.optional(),
});
export type AfterFiling = z.infer<typeof afterFilingSchema>;

/** How much of a sum is paid, and whether that reaches a mark which the law sets. */
export const gaugeSchema = z.strictObject({
  id: packNameSchema,
  label: localTextSchema,
  of: amountSchema,
  paid: amountSchema,
  atLeastPercent: z.int().min(1).max(100),
  appliesWhen: conditionSchema.optional(),
  cites: citationsSchema,
});
export type Gauge = z.infer<typeof gaugeSchema>;
