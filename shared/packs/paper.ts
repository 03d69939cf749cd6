import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { localTextSchema } from '../domain/language.ts';
import { citationsSchema } from './citation.ts';
import { conditionSchema } from './condition.ts';
import { draftedPaperSchema } from './draftedPaper.ts';
import { signatorySchema } from './signatory.ts';

/** How a value is written in its box. */
export const cellFormatSchema = z.enum([
  'plain',
  'date',
  'moneyFigures',
  'moneyWords',
  'ibanGroups',
  'offences',
  'optionLabel',
]);

/** Where a cell's text comes from. `estimate` is of the paper's scheme; `joined` leaves out its empty parts. */
export type CellSource =
  | { readonly fact: string; readonly format?: z.infer<typeof cellFormatSchema> | undefined }
  | { readonly estimate: 'figures' | 'words' }
  | { readonly assessedOn: true }
  | { readonly text: z.infer<typeof localTextSchema>; readonly when?: z.infer<typeof conditionSchema> | undefined }
  | { readonly joined: readonly CellSource[]; readonly with: string };

export const cellSourceSchema: z.ZodType<CellSource> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: factIdSchema, format: cellFormatSchema.optional() }),
    z.strictObject({ estimate: z.enum(['figures', 'words']) }),
    z.strictObject({ assessedOn: z.literal(true) }),
    z.strictObject({ text: localTextSchema, when: conditionSchema.optional() }),
    z.strictObject({ joined: z.array(cellSourceSchema).min(1), with: z.string() }),
  ]),
);

/**
 * One box of a form. `exact` holds a name, number or date: it must fit whole, at 7 points in two lines at the least, or the export
 * stops; `flowing` text goes on on a continuation sheet, which repeats the whole answer.
 */
export const cellSchema = z.union([
  z.strictObject({
    field: z.string().min(1),
    label: localTextSchema,
    from: cellSourceSchema,
    fits: z.enum(['exact', 'flowing']),
    /** Export stops while it is empty; the citation says why the paper needs it. */
    required: z.strictObject({ when: conditionSchema.optional(), cites: citationsSchema }).optional(),
    appliesWhen: conditionSchema.optional(),
  }),
  z.strictObject({ field: z.string().min(1), label: localTextSchema, tickWhen: conditionSchema }),
]);
export type Cell = z.infer<typeof cellSchema>;

/** papers/<id>.json: an AcroForm template of the pack and what goes into its fields. Every field is mapped or listed with a reason. */
export const acroFormPaperSchema = z.strictObject({
  id: packNameSchema,
  kind: z.literal('acroForm'),
  scheme: packNameSchema,
  title: localTextSchema,
  template: z.string().regex(/^[a-zA-Z0-9-]+\.pdf$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  cells: z.array(cellSchema).min(1),
  unmapped: z.array(z.strictObject({ field: z.string(), reason: z.string().min(1) })),
  /** Who may sign; a wrong signatory blocks. */
  signatories: z.array(signatorySchema).min(1),
  /** Fields that the program fills with the list of enclosures, one line each, in order. */
  enclosureFields: z.array(z.string()),
  /** Whether the form is the law's own or our proposal, for the screen; never printed on the paper. */
  origin: z.strictObject({ text: localTextSchema, cites: citationsSchema }),
  /** Words of the continuation sheet; `{sheet}` in continuedOn is its number. */
  wording: z.strictObject({ continuedOn: localTextSchema, continuationTitle: localTextSchema }),
});
export type AcroFormPaper = z.infer<typeof acroFormPaperSchema>;

/** papers/<id>.json: what is exported for filing. */
export const paperSchema = z.discriminatedUnion('kind', [acroFormPaperSchema, draftedPaperSchema]);
export type Paper = z.infer<typeof paperSchema>;

/** Whether a paper fills the authority's form. */
export function isForm(paper: Paper): paper is AcroFormPaper {
  return paper.kind === 'acroForm';
}

/** Whether a paper is the lawyer's own and nobody files it. */
export function isOwnPaper(paper: Paper): boolean {
  return paper.kind === 'drafted' && paper.audience === 'lawyer';
}
