import { z } from 'zod';
import { packNameSchema, readingIdSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { isoDateSchema } from '../domain/isoDate.ts';
import { localTextSchema } from '../domain/language.ts';
import { moneyTextSchema } from '../domain/money.ts';
import { offenceTextSchema } from '../domain/offence.ts';
import { citationSchema, citationsSchema } from './citation.ts';
import { conditionSchema } from './condition.ts';

/** Which day selects the value or version in force: an answer's, or the one that a reading names. */
export const governorSchema = z.union([
  z.strictObject({ fact: factIdSchema }),
  z.strictObject({ reading: packNameSchema }),
]);
export type Governor = z.infer<typeof governorSchema>;

/** What the law fixed from a day on. `value: null` says that none was in force; `to` only where the act itself ends it. */
export const parameterValueSchema = z.strictObject({
  from: isoDateSchema,
  to: isoDateSchema.optional(),
  /** Two values in force at once, by purpose: taken only where the reading named by `variantBy` says so. */
  variant: readingIdSchema.optional(),
  value: moneyTextSchema.nullable(),
  cite: citationSchema,
});
export type ParameterValue = z.infer<typeof parameterValueSchema>;

/** A dated value, with values of its own or, by `valuesOf`, those of another parameter for a purpose with its own governing day. */
export const parameterSchema = z.strictObject({
  label: localTextSchema,
  unit: z.literal('money'),
  governedBy: governorSchema,
  variantBy: packNameSchema.optional(),
  values: z.array(parameterValueSchema).default([]),
  valuesOf: packNameSchema.optional(),
});
export type Parameter = z.infer<typeof parameterSchema>;

/** What the law leaves open, with its possible answers; the first is the default. */
export const unsettledSchema = z.strictObject({
  question: localTextSchema,
  explanation: localTextSchema.optional(),
  cites: citationsSchema,
  readings: z
    .array(
      z.strictObject({
        id: readingIdSchema,
        label: localTextSchema,
        /** The fact whose day this reading takes; none where the question is not about a day. */
        date: factIdSchema.optional(),
        /** The reading can be considered only when this holds; others are left out of the combinations. */
        appliesWhen: conditionSchema.optional(),
      }),
    )
    .min(2),
});
export type Unsettled = z.infer<typeof unsettledSchema>;

/**
 * A provision on a list. `in: 'unknown'` where the text of that version was not found; `'no'` says that it is not on the list.
 * `onlyIf` may read the case's facts and, as `offence.criminalGroup` and so on, the circumstances of that offence.
 */
export const listEntrySchema = z.strictObject({
  ref: offenceTextSchema,
  in: z.enum(['yes', 'no', 'unknown']),
  onlyIf: conditionSchema.optional(),
  /** For an `unknown` entry, and wherever the entry rests on less than its version. */
  cite: citationSchema.optional(),
});
export type ListEntry = z.infer<typeof listEntrySchema>;

export const offenceListSchema = z.strictObject({
  label: localTextSchema,
  governedBy: governorSchema,
  versions: z
    .array(
      z.strictObject({
        from: isoDateSchema,
        label: localTextSchema,
        cite: citationSchema,
        entries: z.array(listEntrySchema).min(1),
        /** What a provision without an entry is: off the list, or not known where the version does not go through the whole code. */
        others: z.enum(['no', 'unknown']).default('no'),
      }),
    )
    .min(1),
});
export type OffenceList = z.infer<typeof offenceListSchema>;

/** A condition of its own name, used in several places. */
export const definitionSchema = z.strictObject({
  label: localTextSchema,
  condition: conditionSchema,
  cites: citationsSchema,
});

/** A head of loss: what may be claimed under it, and which kinds of document prove it. */
export const headSchema = z.strictObject({
  label: localTextSchema,
  hint: localTextSchema.optional(),
  kind: z.enum(['material', 'moral']).default('material'),
  documents: z.array(packNameSchema),
  cites: citationsSchema,
});
export type Head = z.infer<typeof headSchema>;

/** An act as papers call it in each language, by the name that citations carry; `provision` where it does not call its parts as codes do. */
export const actSchema = z.strictObject({
  name: localTextSchema,
  /** `{article}` stands for the number. */
  provision: localTextSchema.optional(),
  /** What `71(7)` is called, then what `71(6)(12)` is: `{article}`, `{part}` and `{point}` are its numbers. Without it brackets stay. */
  parts: z.array(localTextSchema).min(1).max(2).optional(),
});
export type Act = z.infer<typeof actSchema>;

/** law.json: what several schemes share. */
export const lawSchema = z.strictObject({
  parameters: z.record(packNameSchema, parameterSchema),
  unsettled: z.record(packNameSchema, unsettledSchema),
  lists: z.record(packNameSchema, offenceListSchema),
  definitions: z.record(packNameSchema, definitionSchema),
  /** Acts that have a name of their own in other languages than the one that citations are written in. */
  acts: z.record(z.string().min(1), actSchema).default({}),
  /** Heads of loss, by the name that losses carry and sums and tests read. */
  heads: z.record(packNameSchema, headSchema).default({}),
  /** Names of the criminal code's articles, for the pick list. */
  offences: z.array(
    z.strictObject({
      ref: offenceTextSchema,
      label: localTextSchema,
      cite: citationSchema,
    }),
  ),
});
export type Law = z.infer<typeof lawSchema>;
