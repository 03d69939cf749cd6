import { z } from 'zod';
import { isoDateSchema } from './isoDate.ts';
import { minorUnitsSchema } from './money.ts';
import { offenceSchema } from './offence.ts';

/** A question's identity, as `victim.birthDate`. */
export const factIdSchema = z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/);
export type FactId = z.infer<typeof factIdSchema>;

/** What a question may be answered with. Money is minor units, days are IsoDate, an offence list keeps its qualifiers. */
export const factValueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(10_000) }),
  z.strictObject({ type: z.literal('boolean'), is: z.boolean() }),
  z.strictObject({ type: z.literal('choice'), choice: z.string().min(1).max(80) }),
  /** Of several options, in the order in which they were chosen. */
  z.strictObject({ type: z.literal('choices'), choices: z.array(z.string().min(1).max(80)).min(1).max(30) }),
  /** With `until` the day is known only to lie between the two, both included. */
  z
    .strictObject({ type: z.literal('date'), date: isoDateSchema, until: isoDateSchema.optional() })
    .refine(({ date, until }) => until === undefined || date < until),
  z.strictObject({ type: z.literal('count'), count: z.int().min(0).max(1_000_000) }),
  z.strictObject({ type: z.literal('money'), minor: minorUnitsSchema }),
  z.strictObject({ type: z.literal('offences'), offences: z.array(offenceSchema).min(1).max(20) }),
]);
export type FactValue = z.infer<typeof factValueSchema>;

/** Everything known when the law is asked: the answers in scope, nothing assumed. A missing key is unknown. */
export type FactSheet = Readonly<Record<FactId, FactValue>>;
