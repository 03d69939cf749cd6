import { z } from 'zod';
import { deadlineSchema, type Deadline } from '../assessment/assessment.ts';
import { claimIdSchema, packNameSchema } from '../domain/claim.ts';
import { isoDateSchema } from '../domain/isoDate.ts';

const listedStates = ['running', 'passed', 'mayHavePassed', 'untilEvent'] as const;

/** True where something may still have to be done. What is done, has not begun or does not apply is in no list. */
export function isListedState(state: Deadline['state']): state is (typeof listedStates)[number] {
  return listedStates.some(listed => listed === state);
}

/** A day of a claim as lists hold it: its words and its law are those of the pack. */
export const listedDeadlineSchema = deadlineSchema
  .pick({
    deadlineId: true,
    binds: true,
    safeDay: true,
    movedDay: true,
    latestDay: true,
    notBefore: true,
    hours: true,
    countedFrom: true,
    missing: true,
  })
  .extend({ schemeId: packNameSchema, state: z.enum(listedStates) });
export type ListedDeadline = z.infer<typeof listedDeadlineSchema>;

/** The days of one open claim. */
export const claimDeadlinesSchema = z.strictObject({
  claimId: claimIdSchema,
  jurisdiction: packNameSchema,
  title: z.string(),
  deadlines: z.array(listedDeadlineSchema),
});
export type ClaimDeadlines = z.infer<typeof claimDeadlinesSchema>;

const count = z.int().min(0);

/** Those of all open claims. Of the claims that are `behind` they were reckoned on an earlier day, or under an earlier pack. */
export const allDeadlinesSchema = z.strictObject({
  today: isoDateSchema,
  claims: z.array(claimDeadlinesSchema),
  behind: count,
});
export type AllDeadlines = z.infer<typeof allDeadlinesSchema>;

/** How many of the claimant's own days passed, and how many come within each time and not within a shorter one. */
export const remindersSchema = z.strictObject({
  passed: count,
  week: count,
  twoWeeks: count,
  month: count,
  threeMonths: count,
  sixMonths: count,
  year: count,
});
export type Reminders = z.infer<typeof remindersSchema>;

/** What a calendar says of a day, in the words of the window: neither a name nor what the day is for. */
export const calendarTitlesSchema = z.strictObject({
  claimant: z.string().min(1).max(80),
  authority: z.string().min(1).max(80),
});
