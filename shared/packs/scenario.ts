import { z } from 'zod';
import {
  awardPaymentSchema,
  collateralPaymentSchema,
  lossSchema,
  packNameSchema,
  readingIdSchema,
} from '../domain/claim.ts';
import { isoDateSchema } from '../domain/isoDate.ts';
import { moneyTextSchema } from '../domain/money.ts';
import { determinationOutcomeSchema } from './afterFiling.ts';
import { caseAnswersSchema } from './caseAnswers.ts';

/** A sum as a scenario states it, in major units as the law writes them. */
export const expectedSumSchema = z.union([
  moneyTextSchema,
  z.enum(['none', 'unknown', 'noCap']),
  z.strictObject({ low: moneyTextSchema, high: moneyTextSchema }),
]);
export type ExpectedSum = z.infer<typeof expectedSumSchema>;

const outcomeSchema = z.enum(['met', 'notMet', 'unknown']);

/** How far a filed application must have come. Only what is named is compared; sums are in major units. */
const expectedProgressSchema = z.strictObject({
  filedOn: isoDateSchema.nullable().optional(),
  /** Expected days of later steps, null where none can be said; `states` says how each stands on the day of the scenario. */
  expectedDays: z.record(packNameSchema, isoDateSchema.nullable()).optional(),
  states: z.record(packNameSchema, z.enum(['done', 'late', 'due', 'waiting'])).optional(),
  /** What was decided, null where nothing was. */
  determination: determinationOutcomeSchema.nullable().optional(),
  /** The grounds of a refusal, complete and in any order. */
  grounds: z.array(packNameSchema).optional(),
  /** By the paper of each: whether it is open. */
  complaints: z.record(packNameSchema, outcomeSchema).optional(),
  /** The safe day of each complaint, by its paper. */
  complaintDays: z.record(packNameSchema, isoDateSchema.nullable()).optional(),
  /** The paper that restores a term, null where none is offered. */
  restoration: packNameSchema.nullable().optional(),
  awarded: expectedSumSchema.optional(),
  paid: moneyTextSchema.optional(),
  outstanding: expectedSumSchema.optional(),
  gauges: z
    .record(
      packNameSchema,
      z.strictObject({
        state: z.enum(['applies', 'notApplicable', 'unknown']),
        outcome: outcomeSchema,
        /** In hundredths of a percent. */
        percentReached: z.int().nullable(),
        toReach: moneyTextSchema.nullable(),
      }),
    )
    .optional(),
});

/** What one scheme must come to. Only what is named is compared; `deadlines` are safe days, `latestDays` the last ones where the start is known only roughly. */
export const expectedSchemeSchema = z.strictObject({
  outcome: outcomeSchema,
  sum: expectedSumSchema.optional(),
  /** The claimant's own sum, where the law sets no limit to it. */
  asked: z.union([moneyTextSchema, z.literal('none')]).optional(),
  /** What a ceiling takes off the sum that is claimed; none where nothing is cut. */
  cut: z.union([moneyTextSchema, z.literal('none')]).optional(),
  /** Rules and their outcome, where the scenario turns on them. */
  rules: z.record(packNameSchema, outcomeSchema).optional(),
  /** Risks by name: met where the risk is there. */
  risks: z.record(packNameSchema, outcomeSchema).optional(),
  otherReadings: z
    .array(
      z.strictObject({
        readings: z.record(packNameSchema, readingIdSchema),
        outcome: outcomeSchema,
        sum: expectedSumSchema,
      }),
    )
    .optional(),
  /** The duty on filing, none where the pack states none; and under other readings. */
  duty: expectedSumSchema.optional(),
  otherDuties: z
    .array(z.strictObject({ readings: z.record(packNameSchema, readingIdSchema), sum: expectedSumSchema }))
    .optional(),
  /** Every other reading is listed above: none more, none less. */
  otherReadingsComplete: z.boolean().optional(),
  documents: z.record(packNameSchema, z.enum(['required', 'notRequired', 'unknown'])).optional(),
  /** The claimant's required documents not yet there, complete and in any order. */
  missingFromClaimant: z.array(packNameSchema).optional(),
  deadlines: z.record(packNameSchema, isoDateSchema.nullable()).optional(),
  latestDays: z.record(packNameSchema, isoDateSchema.nullable()).optional(),
  movedDays: z.record(packNameSchema, isoDateSchema.nullable()).optional(),
  notices: z.array(packNameSchema).optional(),
  /** Remarks that must not be made: the other side of a line. */
  withoutNotices: z.array(packNameSchema).optional(),
  assumes: z.array(z.string()).optional(),
  missing: z.array(z.string()).optional(),
  progress: expectedProgressSchema.optional(),
});

/** What must come out across the routes. Only what is named is compared; `order` is the whole order to file in. */
export const expectedClaimSchema = z.strictObject({
  relations: z.record(packNameSchema, outcomeSchema).optional(),
  order: z.array(packNameSchema).optional(),
  safeguards: z.record(packNameSchema, outcomeSchema).optional(),
  safeguardDays: z.record(packNameSchema, isoDateSchema.nullable()).optional(),
});

/** An embedded test of the pack, written from the law. `source` names the row it was taken from, as `kz.md §7 #9`. */
export const scenarioSchema = z.strictObject({
  name: z.string().min(1),
  source: z.string().min(1),
  today: isoDateSchema,
  answers: caseAnswersSchema,
  losses: z.array(lossSchema).optional(),
  payments: z.array(collateralPaymentSchema).optional(),
  awardPayments: z.array(awardPaymentSchema).optional(),
  /** Documents that are held, by their kind. */
  held: z.array(packNameSchema).optional(),
  readings: z.record(packNameSchema, readingIdSchema).optional(),
  expect: z.record(packNameSchema, expectedSchemeSchema),
  expectClaim: expectedClaimSchema.optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;
