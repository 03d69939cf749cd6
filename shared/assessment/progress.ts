import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { isoDateSchema } from '../domain/isoDate.ts';
import { localTextSchema } from '../domain/language.ts';
import { minorUnitsSchema } from '../domain/money.ts';
import { determinationOutcomeSchema } from '../packs/afterFiling.ts';
import { citationSchema } from '../packs/citation.ts';
import { outcomeSchema } from '../rules/finding.ts';
import { sumSchema } from '../rules/sum.ts';

/**
 * A step that follows the filing. `expectedDay` is the last day that the law gives for it, as the act counts; none where it is not known
 * from when it counts, then the step is `waiting`. It is `late` behind that day, or behind the working day to which the calendar moves it.
 */
export const followingStepSchema = z.strictObject({
  stepId: packNameSchema,
  label: localTextSchema,
  actor: z.enum(['claimant', 'authority']),
  deadlineId: packNameSchema.nullable(),
  expectedDay: isoDateSchema.nullable(),
  doneOn: isoDateSchema.nullable(),
  state: z.enum(['done', 'late', 'due', 'waiting']),
  late: localTextSchema,
  latePaper: packNameSchema.nullable(),
  cites: z.array(citationSchema),
});
export type FollowingStep = z.infer<typeof followingStepSchema>;

/** The agency's own decision as the lawyer recorded it; `grounds` names those on which it refused. */
export const determinationSchema = z.strictObject({
  on: isoDateSchema.nullable(),
  receivedOn: isoDateSchema.nullable(),
  outcome: determinationOutcomeSchema,
  sum: minorUnitsSchema.nullable(),
  grounds: z.array(packNameSchema),
});
export type Determination = z.infer<typeof determinationSchema>;

/** A way to contest: whether it is open here, and until when. */
export const openComplaintSchema = z.strictObject({
  paper: packNameSchema,
  deadlineId: packNameSchema,
  /** The safe day; none where its start is not known. */
  day: isoDateSchema.nullable(),
  isPast: z.boolean(),
  /** The deadline says that it was filed. */
  isDone: z.boolean(),
  to: localTextSchema,
  unsettled: packNameSchema.nullable(),
  outcome: outcomeSchema,
  missing: z.array(factIdSchema),
});
export type OpenComplaint = z.infer<typeof openComplaintSchema>;

/** How much of a sum is paid beside the mark that the law sets. Money is minor units; the share is in hundredths of a percent, rounded down. */
export const gaugeFindingSchema = z.strictObject({
  gaugeId: packNameSchema,
  label: localTextSchema,
  /** Whether the mark counts here at all. */
  state: z.enum(['applies', 'notApplicable', 'unknown']),
  atLeastPercent: z.int(),
  of: sumSchema,
  paid: sumSchema,
  percentReached: z.int().nullable(),
  /** What is still to be paid to reach the mark; none where that cannot be said. */
  toReach: minorUnitsSchema.nullable(),
  missing: z.array(factIdSchema),
  outcome: outcomeSchema,
  cites: z.array(citationSchema),
});
export type GaugeFinding = z.infer<typeof gaugeFindingSchema>;

/** How far a scheme's application has come since it was filed. */
export const progressSchema = z.strictObject({
  filedOn: isoDateSchema.nullable(),
  number: z.string().nullable(),
  filedWith: z.string().nullable(),
  steps: z.array(followingStepSchema),
  determination: determinationSchema.nullable(),
  complaints: z.array(openComplaintSchema),
  /** The paper that asks for a term to be restored, where one that can be restored was missed. */
  restoration: packNameSchema.nullable(),
  /** What the decision gives; none where there is no decision or it gives nothing. */
  awarded: sumSchema.nullable(),
  paid: minorUnitsSchema,
  outstanding: sumSchema.nullable(),
  gauges: z.array(gaugeFindingSchema),
});
export type Progress = z.infer<typeof progressSchema>;
