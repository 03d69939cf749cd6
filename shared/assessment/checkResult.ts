import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { isoDateSchema } from '../domain/isoDate.ts';
import { localTextSchema } from '../domain/language.ts';
import { minorUnitsSchema } from '../domain/money.ts';
import { citationsSchema } from '../packs/citation.ts';
import { deadlineSchema } from './assessment.ts';

/** What a quick check says of a route. None of them is a decision, and `maybe` is for a lawyer to look at. */
export const chanceSchema = z.enum(['probably', 'maybe', 'notThisRoute']);
export type Chance = z.infer<typeof chanceSchema>;

/** What may be said of money after a few questions: fixed by law, a limit, left to whoever decides, or nothing of these. */
export const checkedSumSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), minor: minorUnitsSchema }),
  z.strictObject({ kind: z.literal('atMost'), minor: minorUnitsSchema }),
  z.strictObject({ kind: z.literal('decided') }),
  z.strictObject({ kind: z.literal('notKnown') }),
  z.strictObject({ kind: z.literal('noMoney') }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type CheckedSum = z.infer<typeof checkedSumSchema>;

/** One route as a quick check sees it: of its rules, those of law that are not contested. */
export const checkedRouteSchema = z.strictObject({
  schemeId: packNameSchema,
  label: localTextSchema,
  chance: chanceSchema,
  met: z.array(localTextSchema),
  notMet: z.array(z.strictObject({ label: localTextSchema, remedy: localTextSchema.nullable() })),
  notKnown: z.array(localTextSchema),
  sum: checkedSumSchema,
  /** The law can be read so that the outcome or the sum is another. */
  hasOtherReadings: z.boolean(),
  /** What the claimant has to bring, any one of each; `perhaps` where more must be known first. */
  collect: z.array(z.strictObject({ documents: z.array(packNameSchema), perhaps: z.boolean() })),
  /** The claimant's own next day; the last that passed where none is ahead. */
  deadline: deadlineSchema.nullable(),
});
export type CheckedRoute = z.infer<typeof checkedRouteSchema>;

/** What a quick check comes to. */
export const checkResultSchema = z.strictObject({
  jurisdiction: packNameSchema,
  packVersion: z.string(),
  packStatus: z.enum(['draft', 'reviewed']),
  checkedOn: isoDateSchema,
  /** The questions that apply after these answers, by their place in the pack's check. */
  asks: z.array(z.int().min(0)),
  /** The likelier first, otherwise in the pack's order. */
  routes: z.array(checkedRouteSchema),
  turnTo: z.array(z.strictObject({ text: localTextSchema, cites: citationsSchema })),
});
export type CheckResult = z.infer<typeof checkResultSchema>;
