import { z } from 'zod';
import { evidenceIdSchema, packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { localTextSchema } from '../domain/language.ts';
import { citationSchema } from '../packs/citation.ts';

/** Where the lawyer can mend a blocker: the very question, document or reading. */
const remedyPlaceSchema = z.union([
  z.strictObject({ fact: factIdSchema }),
  z.strictObject({ document: packNameSchema }),
  z.strictObject({ scheme: packNameSchema }),
  z.strictObject({ nowhere: z.literal(true) }),
]);

/**
 * Something that stops the export. Words are in shared/text by code:
 * nothingPursued; missingAnswer; missingDocument; wrongSignatory; doesNotFit (excess in points, at 7 points in two lines);
 * letterNotInFont (the letter and its place); templateChanged; proofFailed (what is printed differs from the answer).
 */
export const blockerSchema = z.strictObject({
  code: z.enum([
    'nothingPursued',
    'missingAnswer',
    'missingDocument',
    'wrongSignatory',
    'doesNotFit',
    'letterNotInFont',
    'templateChanged',
    'proofFailed',
  ]),
  paper: packNameSchema.nullable(),
  field: z.string().nullable(),
  label: localTextSchema.nullable(),
  /** Figures only: excess points, position of a letter. The letter itself is given as its code point, `U+2603`. */
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
  at: remedyPlaceSchema,
  cites: z.array(citationSchema),
});
export type Blocker = z.infer<typeof blockerSchema>;

/**
 * Something to look at before filing; the lawyer may accept it by its id. `notEntitled` is one of them: the program advises, and a
 * person may apply against its advice.
 */
export const warningSchema = z.strictObject({
  warningId: z.string(),
  code: z.enum([
    'pack',
    'openQuestion',
    'notEntitled',
    'schemeUnknown',
    'deadlinePassed',
    'authorityDocument',
    'continued',
    'otherReading',
    'guidelineDocument',
    'boxLeftOpen',
  ]),
  text: localTextSchema.nullable(),
  label: localTextSchema.nullable(),
  at: remedyPlaceSchema,
  cites: z.array(citationSchema),
});
export type ExportWarning = z.infer<typeof warningSchema>;

/** A document placed in the bundle, in filing order. */
export const enclosureSchema = z.strictObject({
  number: z.int(),
  evidenceId: evidenceIdSchema.nullable(),
  document: packNameSchema,
  label: localTextSchema,
  pageCount: z.int(),
  /** Enclosed by us, or to be attached by the authority. */
  suppliedBy: z.enum(['claimant', 'authority']),
});
export type Enclosure = z.infer<typeof enclosureSchema>;

export const exportPlanSchema = z.strictObject({
  papers: z.array(z.strictObject({ paper: packNameSchema, scheme: packNameSchema, title: localTextSchema })),
  enclosures: z.array(enclosureSchema),
  blockers: z.array(blockerSchema),
  warnings: z.array(warningSchema),
});
export type ExportPlan = z.infer<typeof exportPlanSchema>;

/** A cell with its text ready to be set, before anything is measured. */
export interface ComputedCell {
  readonly field: string;
  readonly label: z.infer<typeof localTextSchema>;
  readonly fits: 'exact' | 'flowing';
  readonly text: string;
  /** The fact to point to where it does not fit. */
  readonly fact: string | null;
}

export interface ComputedTick {
  readonly field: string;
  readonly ticked: boolean;
}

/** Everything a form takes, as text: what `computeCells` gives and the PDF services set. */
export interface ComputedPaper {
  readonly paper: string;
  readonly cells: readonly ComputedCell[];
  readonly ticks: readonly ComputedTick[];
}
