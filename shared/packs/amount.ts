import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema, type FactId } from '../domain/fact.ts';
import { localTextSchema, type LocalText } from '../domain/language.ts';
import { citationSchema, citationsSchema, type Citation } from './citation.ts';
import { conditionSchema, type Condition } from './condition.ts';

interface Labelled {
  readonly label?: LocalText | undefined;
  readonly cites?: readonly Citation[] | undefined;
}

/** Sums are data too: nesting says whether money from elsewhere comes off before or after a cap. */
export type Amount = Labelled &
  (
    | { readonly op: 'parameter'; readonly parameter: string }
    | { readonly op: 'times'; readonly factor: number | FactId; readonly of: Amount }
    | { readonly op: 'losses'; readonly heads: readonly string[] }
    | { readonly op: 'payments' }
    | {
        readonly op: 'least';
        readonly of: readonly Amount[];
        /** Where the rest can be claimed, if the first of `of` (what is claimed) comes to more than the others (its ceilings) let through. */
        readonly cutNote?: LocalText | undefined;
      }
    | { readonly op: 'greatest' | 'sum'; readonly of: readonly Amount[] }
    | { readonly op: 'minus'; readonly from: Amount; readonly take: Amount }
    | { readonly op: 'when'; readonly condition: Condition; readonly then: Amount }
    | { readonly op: 'asked'; readonly fact: FactId; readonly cite: Citation }
    | { readonly op: 'noCap'; readonly cite: Citation }
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
    z.strictObject({ op: z.literal('losses'), heads: z.array(packNameSchema).min(1), ...labelled }),
    z.strictObject({ op: z.literal('payments'), ...labelled }),
    z.strictObject({
      op: z.literal('least'),
      of: z.array(amountSchema).min(1),
      cutNote: localTextSchema.optional(),
      ...labelled,
    }),
    z.strictObject({ op: z.enum(['greatest', 'sum']), of: z.array(amountSchema).min(1), ...labelled }),
    z.strictObject({ op: z.literal('minus'), from: amountSchema, take: amountSchema, ...labelled }),
    z.strictObject({ op: z.literal('when'), condition: conditionSchema, then: amountSchema, ...labelled }),
    z.strictObject({ op: z.literal('asked'), fact: factIdSchema, cite: citationSchema, ...labelled }),
    z.strictObject({ op: z.literal('noCap'), cite: citationSchema, ...labelled }),
  ]),
);
