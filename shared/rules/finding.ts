import { z } from 'zod';
import { factIdSchema, type FactId } from '../domain/fact.ts';
import { localTextSchema, type LocalText } from '../domain/language.ts';
import { citationSchema, type Citation } from '../packs/citation.ts';

/** Unknown is not false: a rule that lacks an answer stays open and names what is missing. */
export const outcomeSchema = z.enum(['met', 'notMet', 'unknown']);
export type Outcome = z.infer<typeof outcomeSchema>;

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
    because: z.array(findingSchema),
  }),
);
