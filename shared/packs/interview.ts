import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { localTextSchema } from '../domain/language.ts';
import { offenceQualifierSchema } from '../domain/offence.ts';
import { citationsSchema } from './citation.ts';
import { conditionSchema } from './condition.ts';

/** How a question is asked; several kinds keep the same type of value. */
export const factKindSchema = z.enum([
  'name',
  'text',
  'longText',
  'address',
  'phone',
  'email',
  'iin',
  'pin',
  'iban',
  'bic',
  'boolean',
  'choice',
  'choices',
  'date',
  'count',
  'money',
  'offences',
]);
export type FactKind = z.infer<typeof factKindSchema>;

export const factDefinitionSchema = z.strictObject({
  kind: factKindSchema,
  label: localTextSchema,
  hint: localTextSchema.optional(),
  options: z
    .array(z.strictObject({ id: packNameSchema, label: localTextSchema, hint: localTextSchema.optional() }))
    .min(2)
    .optional(),
  /** Nothing waits for it: an empty answer is complete. */
  optional: z.boolean().optional(),
  /** Asked only when this holds, within its step. */
  appliesWhen: conditionSchema.optional(),
  /** A day that lies ahead until this fact is true: while it does, the law of today is used and the result says so. */
  aheadUntil: factIdSchema.optional(),
  /** A day that may lie after today without a remark (a plan); other days may not. */
  mayLieAhead: z.boolean().optional(),
  /** Of the event or the authority and no person's: taken over into a new claim from the same event (linted). */
  copyable: z.boolean().optional(),
  /** For `offences`: the circumstances to ask about, each only where a list turns on it. */
  qualifiers: z.partialRecord(offenceQualifierSchema, localTextSchema).optional(),
});
export type FactDefinition = z.infer<typeof factDefinitionSchema>;
export const factsSchema = z.record(factIdSchema, factDefinitionSchema);

/** One page of questions. `appliesWhen` may use only facts asked in earlier steps (linted). */
export const stepSchema = z.strictObject({
  id: packNameSchema,
  section: packNameSchema,
  title: localTextSchema,
  hint: localTextSchema.optional(),
  /** "Why we ask": one or two sentences. */
  why: localTextSchema,
  cites: citationsSchema,
  /** Shown first on a page of its own where the questions may be hard. */
  signpost: localTextSchema.optional(),
  asks: z.array(factIdSchema).min(1).max(10),
  appliesWhen: conditionSchema.optional(),
});
export type Step = z.infer<typeof stepSchema>;

export const stepsSchema = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        id: packNameSchema,
        title: localTextSchema,
        /** `afterFiling`: kept apart from the questions for the application, and asked once something is filed. */
        stage: z.enum(['beforeFiling', 'afterFiling']).default('beforeFiling'),
      }),
    )
    .min(1),
  steps: z.array(stepSchema).min(1),
});
