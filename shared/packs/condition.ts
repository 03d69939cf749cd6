import { z } from 'zod';
import { packNameSchema, readingIdSchema } from '../domain/claim.ts';
import { factIdSchema, type FactId } from '../domain/fact.ts';
import { isoDateSchema, type IsoDate, type Period } from '../domain/isoDate.ts';
import { localTextSchema, type LocalText } from '../domain/language.ts';
import { citationsSchema, type Citation } from './citation.ts';

export const periodSchema = z.strictObject({ count: z.int().positive(), unit: z.enum(['days', 'months', 'years']) });

/** A day to compare: fixed, an answer's, or the one that a reading names; perhaps moved by a period. */
export type DateReference = ({ readonly day: IsoDate } | { readonly fact: FactId } | { readonly reading: string }) & {
  readonly plus?: Period | undefined;
};

export const dateReferenceSchema: z.ZodType<DateReference> = z.union([
  z.strictObject({ day: isoDateSchema, plus: periodSchema.optional() }),
  z.strictObject({ fact: factIdSchema, plus: periodSchema.optional() }),
  z.strictObject({ reading: packNameSchema, plus: periodSchema.optional() }),
]);

/** Wording and source that any node may carry; findings show them. */
interface Labelled {
  readonly label?: LocalText | undefined;
  readonly cites?: readonly Citation[] | undefined;
}

/**
 * A test of facts, three-valued: met, not met, unknown.
 * `before` is strict; `within` includes its last day; `listed` reads an offence list in its version in force;
 * `defined` reuses a condition of law.json; `reading` asks which answer to an unsettled question is taken;
 * `includes` asks for one option of several that may be chosen; `exists` asks for a loss under one of the heads; `pursues` whether the claim pursues a scheme, for questions and papers alone.
 * `atLeastShare` compares a count with a fraction of another, as a part of a term that was served; `rollsOver` lets a last day that is no working day move on.
 */
export type Condition = Labelled &
  (
    | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
    | { readonly op: 'not'; readonly of: Condition }
    | { readonly op: 'isTrue'; readonly fact: FactId }
    | { readonly op: 'oneOf'; readonly fact: FactId; readonly values: readonly string[] }
    | { readonly op: 'includes'; readonly fact: FactId; readonly value: string }
    | { readonly op: 'answered'; readonly fact: FactId }
    | { readonly op: 'anyListed'; readonly fact: FactId; readonly list: string }
    | { readonly op: 'atLeast' | 'atMost'; readonly fact: FactId; readonly value: number }
    | {
        readonly op: 'atLeastShare';
        readonly fact: FactId;
        readonly of: FactId;
        readonly numerator: number;
        readonly denominator: number;
      }
    | { readonly op: 'before'; readonly date: DateReference; readonly than: DateReference }
    | {
        readonly op: 'within';
        readonly date: DateReference;
        readonly period: Period;
        readonly of: DateReference;
        readonly rollsOver?: boolean | undefined;
      }
    | { readonly op: 'exists'; readonly heads: readonly string[] }
    | { readonly op: 'pursues'; readonly scheme: string }
    | { readonly op: 'reading'; readonly question: string; readonly is: string }
    | { readonly op: 'defined'; readonly as: string }
  );

const labelled = { label: localTextSchema.optional(), cites: citationsSchema.optional() };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.enum(['all', 'any']), of: z.array(conditionSchema).min(1), ...labelled }),
    z.strictObject({ op: z.literal('not'), of: conditionSchema, ...labelled }),
    z.strictObject({ op: z.literal('isTrue'), fact: factIdSchema, ...labelled }),
    z.strictObject({ op: z.literal('oneOf'), fact: factIdSchema, values: z.array(z.string()).min(1), ...labelled }),
    z.strictObject({ op: z.literal('includes'), fact: factIdSchema, value: z.string(), ...labelled }),
    z.strictObject({ op: z.literal('answered'), fact: factIdSchema, ...labelled }),
    z.strictObject({ op: z.literal('anyListed'), fact: factIdSchema, list: packNameSchema, ...labelled }),
    z.strictObject({ op: z.enum(['atLeast', 'atMost']), fact: factIdSchema, value: z.int(), ...labelled }),
    z.strictObject({
      op: z.literal('atLeastShare'),
      fact: factIdSchema,
      of: factIdSchema,
      numerator: z.int().positive(),
      denominator: z.int().positive(),
      ...labelled,
    }),
    z.strictObject({ op: z.literal('before'), date: dateReferenceSchema, than: dateReferenceSchema, ...labelled }),
    z.strictObject({
      op: z.literal('within'),
      date: dateReferenceSchema,
      period: periodSchema,
      of: dateReferenceSchema,
      rollsOver: z.boolean().optional(),
      ...labelled,
    }),
    z.strictObject({ op: z.literal('exists'), heads: z.array(packNameSchema).min(1), ...labelled }),
    z.strictObject({ op: z.literal('pursues'), scheme: packNameSchema, ...labelled }),
    z.strictObject({ op: z.literal('reading'), question: packNameSchema, is: readingIdSchema, ...labelled }),
    z.strictObject({ op: z.literal('defined'), as: packNameSchema, ...labelled }),
  ]),
);
