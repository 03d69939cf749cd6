import { z } from 'zod';
import {
  assessmentSchema,
  deadlineSchema,
  documentFindingSchema,
  estimateSchema,
  riskFindingSchema,
  ruleFindingSchema,
  schemeAssessmentSchema,
} from './assessment.ts';

/** Of a whole assessment it keeps these and drops the rest: parsing is the projection, so nothing here is strict. */
const schemeResultsSchema = z.object({
  ...schemeAssessmentSchema.pick({ schemeId: true, label: true, outcome: true }).shape,
  estimate: z.object(estimateSchema.pick({ sum: true, otherReadings: true }).shape),
  rules: z.array(z.object(ruleFindingSchema.pick({ ruleId: true, label: true, outcome: true }).shape)),
  /** Results that were kept by an earlier release have none. */
  risks: z.array(z.object(riskFindingSchema.pick({ riskId: true, label: true, outcome: true }).shape)).default([]),
  documents: z.array(z.object(documentFindingSchema.pick({ requirementId: true, documents: true, need: true }).shape)),
  deadlines: z.array(
    z.object(deadlineSchema.pick({ deadlineId: true, label: true, state: true, safeDay: true }).shape),
  ),
});

/** What a lawyer acts on in an assessment: outcomes, sums, documents and days, without reasons and citations. */
export const assessedResultsSchema = z.object({
  ...assessmentSchema.pick({ packVersion: true, assessedOn: true }).shape,
  schemes: z.array(schemeResultsSchema),
});
export type AssessedResults = z.infer<typeof assessedResultsSchema>;
export type SchemeResults = AssessedResults['schemes'][number];

export const assessmentDifferenceSchema = z.strictObject({
  schemeId: z.string(),
  what: z.enum(['added', 'removed', 'outcome', 'sum', 'otherReadings', 'rules', 'risks', 'documents', 'deadlines']),
  /** The rules, risks, requirements or deadlines that differ; none where the scheme itself does. */
  names: z.array(z.string()),
});
/** What differs between two assessments of a claim, in one scheme. */
export type AssessmentDifference = z.infer<typeof assessmentDifferenceSchema>;

/** Two results of one claim on one day that differ, and in what: by an older and a newer pack, or before and after an answer. */
export const assessmentChangeSchema = z.strictObject({
  before: assessedResultsSchema,
  after: assessedResultsSchema,
  differences: z.array(assessmentDifferenceSchema).min(1),
});
export type AssessmentChange = z.infer<typeof assessmentChangeSchema>;
