import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { findingSchema } from '../rules/finding.ts';

/** The path through the interview: every step, whether it is asked, and how far it is. Answers of steps out of scope are kept, not read. */
export const stepPlanSchema = z.strictObject({
  steps: z.array(
    z.strictObject({
      stepId: packNameSchema,
      status: z.enum(['notStarted', 'inProgress', 'completed', 'problem', 'cannotStartYet', 'notNeeded']),
      /** The questions asked now; others of the step do not apply. */
      asks: z.array(factIdSchema),
      answered: z.int(),
      /** Why the step is not asked, or what it waits for. */
      scope: findingSchema.nullable(),
      /** Answers here that are no longer valid under the pack. */
      problems: z.array(factIdSchema),
    }),
  ),
  /** Facts whose answers count now. */
  inScope: z.array(factIdSchema),
});
export type StepPlan = z.infer<typeof stepPlanSchema>;
