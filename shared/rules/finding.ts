import { z } from 'zod';
import { factIdSchema, type FactId } from '../domain/fact.ts';
import { isoDateSchema, type IsoDate } from '../domain/isoDate.ts';
import { localTextSchema, type LocalText } from '../domain/language.ts';
import { citationSchema, type Citation } from '../packs/citation.ts';

/** Unknown is not false: a rule that lacks an answer stays open and names what is missing. */
export const outcomeSchema = z.enum(['met', 'notMet', 'unknown']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** A day that was taken though it was not answered: it lies ahead, so the law of today stands in for it. */
export interface Assumption {
  readonly fact: FactId;
  readonly date: IsoDate;
  readonly because: 'liesAhead' | 'dayAfterToday';
}
export const assumptionSchema: z.ZodType<Assumption> = z.strictObject({
  fact: factIdSchema,
  date: isoDateSchema,
  because: z.enum(['liesAhead', 'dayAfterToday']),
});

/** Something that no answer can settle, because the law's own text or a calendar is not known. */
export interface Doubt {
  readonly code: 'noValueInForce' | 'listTextUnknown' | 'calendarUnknown';
  /** Why, in the pack's words. */
  readonly text?: LocalText | undefined;
  readonly cites: readonly Citation[];
}
export const doubtSchema: z.ZodType<Doubt> = z.strictObject({
  code: z.enum(['noValueInForce', 'listTextUnknown', 'calendarUnknown']),
  text: localTextSchema.optional(),
  cites: z.array(citationSchema),
});

/** Why a condition came out as it did. `because` holds only what decides it now; `missing` the answers that could. */
export interface Finding {
  readonly label: LocalText | null;
  /** The kind of test, for words where no label is given. */
  readonly op: string;
  /** The facts it read. */
  readonly facts: readonly FactId[];
  readonly outcome: Outcome;
  readonly cites: readonly Citation[];
  readonly missing: readonly FactId[];
  /** Days that this very test took from today; those of its parts stand with them. */
  readonly assumes: readonly Assumption[];
  readonly doubts: readonly Doubt[];
  readonly because: readonly Finding[];
}

export const findingSchema: z.ZodType<Finding> = z.lazy(() =>
  z.strictObject({
    label: localTextSchema.nullable(),
    op: z.string(),
    facts: z.array(factIdSchema),
    outcome: outcomeSchema,
    cites: z.array(citationSchema),
    missing: z.array(factIdSchema),
    assumes: z.array(assumptionSchema),
    doubts: z.array(doubtSchema),
    because: z.array(findingSchema),
  }),
);
