import { z } from 'zod';
import { evidenceIdSchema, packNameSchema, readingIdSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { isoDateSchema } from '../domain/isoDate.ts';
import { localTextSchema } from '../domain/language.ts';
import { citationSchema, confidenceSchema } from '../packs/citation.ts';
import { relationKindSchema } from '../packs/relation.ts';
import { riskKindSchema, riskSeveritySchema } from '../packs/risk.ts';
import { safeguardGroupSchema } from '../packs/safeguard.ts';
import { forceSchema } from '../packs/scheme.ts';
import { assumptionSchema, findingSchema, outcomeSchema } from '../rules/finding.ts';
import { amountFindingSchema, sumSchema } from '../rules/sum.ts';
import { progressSchema } from './progress.ts';

/** What a rule of a scheme says of this claim. A contested rule is reported and never applied. */
export const ruleFindingSchema = z.strictObject({
  ruleId: packNameSchema,
  kind: z.enum(['entitlement', 'refusal']),
  label: localTextSchema,
  force: forceSchema,
  outcome: outcomeSchema,
  finding: findingSchema,
  remedy: localTextSchema.nullable(),
  cites: z.array(citationSchema),
});
export type RuleFinding = z.infer<typeof ruleFindingSchema>;

/** The sum under the readings taken, and every other distinct result with the smallest set of readings that leads to it. */
export const estimateSchema = z.strictObject({
  sum: sumSchema,
  calculation: amountFindingSchema,
  assumes: z.array(assumptionSchema),
  otherReadings: z.array(
    z.strictObject({ readings: z.record(packNameSchema, readingIdSchema), outcome: outcomeSchema, sum: sumSchema }),
  ),
});
export type Estimate = z.infer<typeof estimateSchema>;

/** Whether the scheme asks for a document here, who supplies it, and what we hold for it. */
export const documentFindingSchema = z.strictObject({
  requirementId: packNameSchema,
  documents: z.array(packNameSchema),
  need: z.enum(['required', 'notRequired', 'unknown']),
  force: z.enum(['binding', 'guideline']),
  suppliedBy: z.enum(['claimant', 'authority']),
  satisfied: z.enum(['byEvidence', 'byAnswers', 'byPaper', 'no']),
  evidence: z.array(evidenceIdSchema),
  paper: packNameSchema.nullable(),
  finding: findingSchema,
  why: localTextSchema,
  cites: z.array(citationSchema),
});
export type DocumentFinding = z.infer<typeof documentFindingSchema>;

/**
 * A day by which somebody must act. `safeDay` is counted as the act counts and not moved; `movedDay` only where the pack's calendar
 * knows that year and the day is no working day. Neither where the start is unknown or the end is an event.
 * Where the start is known only roughly the claimant's safe day counts from the earliest, an authority's from the latest start, and
 * `latestDay` is the last that it may be. `notBefore`: working days of a year that the calendar does not know, counted by weekends
 * alone; then an authority's deadline has no safe day. `hours` end at the same hour of `safeDay` as they began.
 */
export const deadlineSchema = z.strictObject({
  deadlineId: packNameSchema,
  label: localTextSchema,
  binds: z.enum(['claimant', 'authority']),
  state: z.enum([
    'running',
    'done',
    'doneLate',
    'passed',
    'mayHavePassed',
    'notStarted',
    'untilEvent',
    'notApplicable',
  ]),
  safeDay: isoDateSchema.nullable(),
  movedDay: isoDateSchema.nullable(),
  latestDay: isoDateSchema.nullable(),
  notBefore: isoDateSchema.nullable(),
  hours: z.int().nullable(),
  /** The fact or the earlier deadline that it was counted from; with `until` its day lies between the two. */
  countedFrom: z
    .strictObject({
      fact: factIdSchema.nullable(),
      deadline: packNameSchema.nullable(),
      day: isoDateSchema,
      until: isoDateSchema.optional(),
    })
    .nullable(),
  event: localTextSchema.nullable(),
  missing: z.array(factIdSchema),
  restorable: localTextSchema.nullable(),
  rollOver: localTextSchema.nullable(),
  cites: z.array(citationSchema),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** Whether a ground of refusal, of recovery or of delay is there. It never changes the outcome. */
export const riskFindingSchema = z.strictObject({
  riskId: packNameSchema,
  kind: riskKindSchema,
  severity: riskSeveritySchema,
  label: localTextSchema,
  /** Met where the risk is there. */
  outcome: outcomeSchema,
  finding: findingSchema,
  remedy: localTextSchema,
  paper: packNameSchema.nullable(),
  cites: z.array(citationSchema),
});
export type RiskFinding = z.infer<typeof riskFindingSchema>;

/** How one route bears on another here. */
export const relationFindingSchema = z.strictObject({
  relationId: packNameSchema,
  kind: relationKindSchema,
  first: packNameSchema,
  then: packNameSchema,
  outcome: outcomeSchema,
  text: localTextSchema,
  question: packNameSchema.nullable(),
  cites: z.array(citationSchema),
});
export type RelationFinding = z.infer<typeof relationFindingSchema>;

/** A safeguard of the proceedings: whether it applies, by when, and whether it was seen to. */
export const safeguardFindingSchema = z.strictObject({
  safeguardId: packNameSchema,
  group: safeguardGroupSchema,
  text: localTextSchema,
  outcome: outcomeSchema,
  /** Counted from the earliest day on which its clock may have started; of hours: by the same hour of this day. */
  day: isoDateSchema.nullable(),
  hours: z.int().nullable(),
  done: z.boolean(),
  cites: z.array(citationSchema),
});
export type SafeguardFinding = z.infer<typeof safeguardFindingSchema>;

/** A remark: from the pack (`text`), or from the engine by `code` with its words in shared/text. */
export const noticeSchema = z.strictObject({
  noticeId: z.string(),
  severity: z.enum(['info', 'warn']),
  /** Of what no answer can settle, `noValueInForce`, `listTextUnknown` and `calendarUnknown` are the doubts of findings. */
  code: z.enum([
    'pack',
    'draftPack',
    'belowVerbatim',
    'noValueInForce',
    'listTextUnknown',
    'calendarUnknown',
    'packNotReadLately',
    'contestedRule',
    'dayAfterToday',
  ]),
  text: localTextSchema.nullable(),
  confidence: confidenceSchema.nullable(),
  facts: z.array(factIdSchema),
  cites: z.array(citationSchema),
});
export type Notice = z.infer<typeof noticeSchema>;

export const schemeAssessmentSchema = z.strictObject({
  schemeId: packNameSchema,
  label: localTextSchema,
  outcome: outcomeSchema,
  rules: z.array(ruleFindingSchema),
  risks: z.array(riskFindingSchema),
  estimate: estimateSchema,
  /** What filing costs; null where the pack states no duty. */
  duty: estimateSchema.nullable(),
  documents: z.array(documentFindingSchema),
  deadlines: z.array(deadlineSchema),
  notices: z.array(noticeSchema),
  /** What has come of it since it was filed; null where the scheme knows no more than its filing. */
  progress: progressSchema.nullable(),
  /** Answers that could still change the outcome or the sum, in interview order. */
  openQuestions: z.array(factIdSchema),
});
export type SchemeAssessment = z.infer<typeof schemeAssessmentSchema>;

/** Our evaluation of a claim on a day; the agency's own is a determination. Recomputed whole on every change. */
export const assessmentSchema = z.strictObject({
  jurisdiction: packNameSchema,
  packVersion: z.string(),
  packStatus: z.enum(['draft', 'reviewed']),
  assessedOn: isoDateSchema,
  schemes: z.array(schemeAssessmentSchema),
  relations: z.array(relationFindingSchema),
  /** The routes that are open or not yet known, in the order to file them. */
  order: z.array(packNameSchema),
  safeguards: z.array(safeguardFindingSchema),
  openQuestions: z.array(factIdSchema),
  notices: z.array(noticeSchema),
});
export type Assessment = z.infer<typeof assessmentSchema>;
