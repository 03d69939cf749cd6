import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { minorUnitsSchema } from '../domain/money.ts';
import type { Sum } from '../rules/sum.ts';
import type { AssessedResults } from './assessedResults.ts';

/** A sum without its reasons: what a lawyer compares. */
export const plainSumSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), minor: minorUnitsSchema }),
  z.strictObject({ kind: z.literal('between'), low: minorUnitsSchema, high: minorUnitsSchema }),
  z.strictObject({ kind: z.literal('noCap'), asked: minorUnitsSchema.optional() }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type PlainSum = z.infer<typeof plainSumSchema>;

/** What a change of a claim did to the sum of one scheme. */
export const moneyChangeSchema = z.strictObject({
  schemeId: packNameSchema,
  before: plainSumSchema,
  after: plainSumSchema,
});
export type MoneyChange = z.infer<typeof moneyChangeSchema>;

function withoutReasons(sum: Sum): PlainSum {
  switch (sum.kind) {
    case 'unknown':
      return { kind: 'unknown' };
    case 'noCap':
      return sum.asked === undefined ? { kind: 'noCap' } : { kind: 'noCap', asked: sum.asked };
    case 'exact':
    case 'between':
    case 'none':
      return sum;
    default:
      return sum satisfies never;
  }
}

/** The schemes whose sum differs between two results of one claim, by one pack on one day, in the order of the later ones. */
export function compareSums(before: AssessedResults, after: AssessedResults): MoneyChange[] {
  const earlier = new Map(before.schemes.map(({ schemeId, estimate }) => [schemeId, withoutReasons(estimate.sum)]));
  return after.schemes.flatMap(({ schemeId, estimate }) => {
    const sum = withoutReasons(estimate.sum);
    const known = earlier.get(schemeId);
    const isSame = known === undefined || JSON.stringify(known) === JSON.stringify(sum);
    return isSame ? [] : [{ schemeId, before: known, after: sum }];
  });
}
