import { z } from 'zod';
import { localTextSchema } from '../domain/language.ts';
import { periodSchema } from './condition.ts';

/**
 * How a time limit is counted from the day that starts it. `hours` run from an act whose time of day is not asked for;
 * `workingDays` by the pack's calendar of five-day weeks; `untilEvent` has no day of its own.
 */
export const deadlineCountSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('within'), period: periodSchema }),
  z.strictObject({ rule: z.literal('byDayOfNextMonth'), day: z.int().min(1).max(31) }),
  z.strictObject({ rule: z.literal('hours'), hours: z.int().positive() }),
  z.strictObject({ rule: z.literal('workingDays'), count: z.int().positive() }),
  z.strictObject({ rule: z.literal('untilEvent'), event: localTextSchema }),
]);
export type DeadlineCount = z.infer<typeof deadlineCountSchema>;
