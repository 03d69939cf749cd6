import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { localTextSchema, wholeTextSchema } from '../domain/language.ts';
import { afterFilingSchema, gaugeSchema } from './afterFiling.ts';
import { amountSchema } from './amount.ts';
import { citationsSchema } from './citation.ts';
import { conditionSchema } from './condition.ts';
import { deadlineCountSchema } from './deadlineCount.ts';
import { riskSchema } from './risk.ts';

/** Whether a rule decides, guides, or is only said to exist (then it is a notice and never applied). */
export const forceSchema = z.enum(['binding', 'guideline', 'contested']);

/** A test that the scheme's outcome turns on. A `refusal` rule is met when its ground of refusal is absent. */
export const ruleSchema = z.strictObject({
  id: packNameSchema,
  kind: z.enum(['entitlement', 'refusal']),
  label: localTextSchema,
  condition: conditionSchema,
  force: forceSchema,
  /** What may be done where the rule is not met, or before it is tested. */
  remedy: localTextSchema.optional(),
  cites: citationsSchema,
});
export type Rule = z.infer<typeof ruleSchema>;

/** A warning that never changes the outcome: a risk, a doubt, advice; shown where its condition holds. */
export const noticeRuleSchema = z.strictObject({
  id: packNameSchema,
  severity: z.enum(['info', 'warn']),
  when: conditionSchema.optional(),
  text: localTextSchema,
  cites: citationsSchema,
});

/** A day by which somebody must act. The first of `from` that is known starts it. */
export const deadlineSchema = z.strictObject({
  id: packNameSchema,
  label: localTextSchema,
  /** Whose day: the claimant's own, or one that the authority must keep. */
  binds: z.enum(['claimant', 'authority']),
  from: z.array(z.union([z.strictObject({ fact: factIdSchema }), z.strictObject({ deadline: packNameSchema })])).min(1),
  counts: deadlineCountSchema,
  /** The fact whose day shows that it was done. */
  doneOn: factIdSchema.optional(),
  appliesWhen: conditionSchema.optional(),
  restorable: z.strictObject({ text: localTextSchema, cites: citationsSchema }).optional(),
  /** Said beside the day, for example that it would move to the next working day. */
  rollOver: z.strictObject({ text: localTextSchema, cites: citationsSchema }).optional(),
  cites: citationsSchema,
});
export type DeadlineRule = z.infer<typeof deadlineSchema>;

/** A document the scheme asks for, and when. Any one of `oneOf` satisfies it; `answeredBy` may do so without a paper. */
export const documentRequirementSchema = z.strictObject({
  id: packNameSchema,
  oneOf: z.array(packNameSchema).min(1),
  requiredWhen: conditionSchema,
  force: z.enum(['binding', 'guideline']),
  suppliedBy: z.enum(['claimant', 'authority']),
  /** Satisfied by answers on the application itself, as bank details are. */
  answeredBy: conditionSchema.optional(),
  /** Satisfied by a paper that Redress writes. */
  paper: packNameSchema.optional(),
  why: localTextSchema,
  cites: citationsSchema,
});
export type DocumentRequirement = z.infer<typeof documentRequirementSchema>;

/** What a route is for: money, securing what may be awarded, help without money, or a watch over how an award is carried out. */
export const purposeSchema = z.enum(['money', 'security', 'help', 'oversight']);
export type Purpose = z.infer<typeof purposeSchema>;

/** schemes/<id>.json: one route under the law. */
export const schemeSchema = z.strictObject({
  id: packNameSchema,
  label: localTextSchema,
  summary: localTextSchema,
  /** How the family's sheet speaks of it, without a word that tells what happened (linted): what is filed, and who pays or decides. */
  plain: z.strictObject({ application: wholeTextSchema, payer: wholeTextSchema }).optional(),
  purpose: purposeSchema.default('money'),
  fixedByLaw: z.boolean(),
  fileWith: localTextSchema,
  decidedBy: localTextSchema,
  appeal: z.strictObject({ text: localTextSchema, cites: citationsSchema }),
  rules: z.array(ruleSchema).min(1),
  amount: amountSchema,
  /** What filing costs the claimant, as a state duty does; never part of the sum. */
  duty: amountSchema.optional(),
  risks: z.array(riskSchema).default([]),
  notices: z.array(noticeRuleSchema),
  deadlines: z.array(deadlineSchema),
  documents: z.array(documentRequirementSchema),
  papers: z.array(packNameSchema),
  /** What comes once it is filed; a route without one ends with the filing. */
  afterFiling: afterFilingSchema.optional(),
  gauges: z.array(gaugeSchema).default([]),
  /** Unsettled questions to show even where they change nothing here. */
  cites: citationsSchema,
});
export type Scheme = z.infer<typeof schemeSchema>;

/** documents.json: a kind of document, by its name in law. */
export const documentSchema = z.strictObject({
  label: localTextSchema,
  lawWording: localTextSchema.optional(),
  issuer: localTextSchema.optional(),
  /** The victim's data that such a document shows, for the warning where the other side reads the bundle. */
  shows: z.array(factIdSchema).min(1).optional(),
  /** How the family's sheet calls it, without a word that tells what happened (linted). Without one it is never named there. */
  plain: wholeTextSchema.optional(),
  cites: citationsSchema,
});
export const documentsSchema = z.record(packNameSchema, documentSchema);
