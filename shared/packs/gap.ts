import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { isoDateSchema, type IsoDate } from '../domain/isoDate.ts';
import { localTextSchema } from '../domain/language.ts';
import { citationsSchema } from './citation.ts';

/**
 * gaps.json, one of its entries: days on which the pack has no value of these parameters and no text of these lists, and why. Without
 * `from` since ever, without `to` for good. Every such day is declared (linted), so that none is an oversight.
 */
export const gapSchema = z.strictObject({
  parameters: z.array(packNameSchema).default([]),
  lists: z.array(packNameSchema).default([]),
  from: isoDateSchema.optional(),
  to: isoDateSchema.optional(),
  text: localTextSchema,
  cites: citationsSchema.optional(),
});
export type Gap = z.infer<typeof gapSchema>;

export const gapsSchema = z.array(gapSchema);

/** The gap that a pack declares of a parameter or list on a day. */
export function gapOn(gaps: readonly Gap[], kind: 'parameters' | 'lists', name: string, day: IsoDate): Gap | undefined {
  return gaps.find(
    gap =>
      gap[kind].includes(name) &&
      (gap.from === undefined || gap.from <= day) &&
      (gap.to === undefined || day <= gap.to),
  );
}
