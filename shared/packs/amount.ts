import { z } from 'zod';
import { awardPaymentForSchema, packNameSchema, type AwardPaymentFor } from '../domain/claim.ts';
import { factIdSchema, type FactId } from '../domain/fact.ts';
import { localTextSchema, type LocalText } from '../domain/language.ts';
import { citationSchema, citationsSchema, type Citation } from './citation.ts';
import { conditionSchema, type Condition } from './condition.ts';

interface Labelled {
  readonly label?: LocalText | undefined;
  readonly cites?: readonly Citation[] | undefined;
}

/** Down or up to a whole unit, or to the nearer one with the half going up. */
export const roundingSchema = z.enum(['down', 'up', 'nearest']);
export type Rounding = z.infer<typeof roundingSchema>;

/**
 * Sums are data too: nesting says whether money from elsewhere comes off before or after a cap.
 * `asks` names the question whether there are losses or payments at all: an empty list is nothing only once it is answered no.
 * `unlessAbove` counts what does not exceed its limit, and nothing of what does.
 */
export type Amount = Labelled &
  (
    | { readonly op: 'parameter'; readonly parameter: string }
    | { readonly op: 'times'; readonly factor: number | FactId; readonly of: Amount }
    | {
        readonly op: 'share';
        /** Whole percent: fixed, or an answer. */
        readonly percent: number | FactId;
        readonly of: Amount;
        /** Which way a part of the smallest unit goes. */
        readonly rounding: Rounding;
      }
    | { readonly op: 'losses'; readonly heads: readonly string[]; readonly asks?: FactId | undefined }
    | { readonly op: 'payments'; readonly asks?: FactId | undefined }
    /** What was paid on an award: of these schemes, or of all; for one kind of harm, or for any. */
    | {
        readonly op: 'awardPaid';
        readonly for?: AwardPaymentFor | undefined;
        readonly schemes?: readonly string[] | undefined;
      }
    | {
        readonly op: 'least';
        readonly of: readonly Amount[];
        /** Where the rest can be claimed, if the first of `of` (what is claimed) comes to more than the others (its ceilings) let through. */
        readonly cutNote?: LocalText | undefined;
      }
    | { readonly op: 'greatest' | 'sum'; readonly of: readonly Amount[] }
    | { readonly op: 'unlessAbove'; readonly of: Amount; readonly limit: Amount }
    | { readonly op: 'minus'; readonly from: Amount; readonly take: Amount }
    | { readonly op: 'when'; readonly condition: Condition; readonly then: Amount }
    /** A sum that an answer states, as earnings are: neither asked for nor without a limit. */
    | { readonly op: 'stated'; readonly fact: FactId }
    | { readonly op: 'asked'; readonly fact: FactId; readonly cite: Citation }
    | { readonly op: 'noCap'; readonly cite: Citation }
    /** The route gives no money of its own, as a securing measure gives none. */
    | { readonly op: 'nothing' }
  );

const labelled = { label: localTextSchema.optional(), cites: citationsSchema.optional() };

export const amountSchema: z.ZodType<Amount> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('parameter'), parameter: packNameSchema, ...labelled }),
    z.strictObject({
      op: z.literal('times'),
      factor: z.union([z.int().positive(), factIdSchema]),
      of: amountSchema,
      ...labelled,
    }),
    z.strictObject({
      op: z.literal('share'),
      percent: z.union([z.int().min(1).max(100), factIdSchema]),
      of: amountSchema,
      rounding: roundingSchema,
      ...labelled,
    }),
    z.strictObject({
      op: z.literal('losses'),
      heads: z.array(packNameSchema).min(1),
      asks: factIdSchema.optional(),
      ...labelled,
    }),
    z.strictObject({ op: z.literal('payments'), asks: factIdSchema.optional(), ...labelled }),
    z.strictObject({
      op: z.literal('awardPaid'),
      for: awardPaymentForSchema.optional(),
      schemes: z.array(packNameSchema).min(1).optional(),
      ...labelled,
    }),
    z.strictObject({
      op: z.literal('least'),
      of: z.array(amountSchema).min(1),
      cutNote: localTextSchema.optional(),
      ...labelled,
    }),
    z.strictObject({ op: z.enum(['greatest', 'sum']), of: z.array(amountSchema).min(1), ...labelled }),
    z.strictObject({ op: z.literal('unlessAbove'), of: amountSchema, limit: amountSchema, ...labelled }),
    z.strictObject({ op: z.literal('minus'), from: amountSchema, take: amountSchema, ...labelled }),
    z.strictObject({ op: z.literal('when'), condition: conditionSchema, then: amountSchema, ...labelled }),
    z.strictObject({ op: z.literal('stated'), fact: factIdSchema, ...labelled }),
    z.strictObject({ op: z.literal('asked'), fact: factIdSchema, cite: citationSchema, ...labelled }),
    z.strictObject({ op: z.literal('noCap'), cite: citationSchema, ...labelled }),
    z.strictObject({ op: z.literal('nothing'), ...labelled }),
  ]),
);
