import { z } from 'zod';
import { factIdSchema, type FactId } from '../domain/fact.ts';
import { isoDateSchema } from '../domain/isoDate.ts';
import { localTextSchema, type LocalText } from '../domain/language.ts';
import { minorUnitsSchema, type MinorUnits } from '../domain/money.ts';
import { citationSchema, type Citation } from '../packs/citation.ts';
import { assumptionSchema, doubtSchema, findingSchema, type Assumption, type Doubt, type Finding } from './finding.ts';

/** Answers a lawyer must never confuse. Money is minor units of the pack's currency. */
export const sumSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), minor: minorUnitsSchema }),
  z.strictObject({ kind: z.literal('between'), low: minorUnitsSchema, high: minorUnitsSchema }),
  z.strictObject({ kind: z.literal('noCap'), asked: minorUnitsSchema.optional(), cite: citationSchema }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('unknown'), missing: z.array(factIdSchema) }),
]);
export type Sum = z.infer<typeof sumSchema>;

/** A parameter's value as it was taken, and the day that chose it. */
export const parameterInForceSchema = z.strictObject({
  parameter: z.string(),
  label: localTextSchema,
  minor: minorUnitsSchema,
  from: isoDateSchema,
  on: isoDateSchema,
  governedBy: factIdSchema.nullable(),
  cite: citationSchema,
});
export type ParameterInForce = z.infer<typeof parameterInForceSchema>;

/** What a ceiling takes off the sum that is claimed: how much, where the rest can be claimed, and the law that sets the ceiling. */
export interface Cut {
  readonly minor: MinorUnits;
  readonly note: LocalText;
  readonly cites: Citation[];
}

/** How a sum was reached, node by node as the pack nests them: the calculation sheet and the amount screen print this. */
export interface AmountFinding {
  readonly op: string;
  readonly label: LocalText | null;
  readonly sum: Sum;
  readonly factor: number | null;
  /** Of a share: how many hundredths. */
  readonly percent?: number | undefined;
  readonly parameter: ParameterInForce | null;
  /** Why a `when` counts or not. */
  readonly condition: Finding | null;
  readonly cites: readonly Citation[];
  /** Answers that could still move this sum. */
  readonly missing: readonly FactId[];
  /** Days that this very node took from today; those of its parts stand with them. */
  readonly assumes: readonly Assumption[];
  readonly doubts: readonly Doubt[];
  /** Of a ceiling under which less is left than is claimed. */
  readonly cut?: Cut | undefined;
  readonly parts: readonly AmountFinding[];
}

export const amountFindingSchema: z.ZodType<AmountFinding> = z.lazy(() =>
  z.strictObject({
    op: z.string(),
    label: localTextSchema.nullable(),
    sum: sumSchema,
    factor: z.number().nullable(),
    percent: z.number().optional(),
    parameter: parameterInForceSchema.nullable(),
    condition: findingSchema.nullable(),
    cites: z.array(citationSchema),
    missing: z.array(factIdSchema),
    assumes: z.array(assumptionSchema),
    doubts: z.array(doubtSchema),
    cut: z.strictObject({ minor: minorUnitsSchema, note: localTextSchema, cites: z.array(citationSchema) }).optional(),
    parts: z.array(amountFindingSchema),
  }),
);
