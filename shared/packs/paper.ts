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

const named = { field: z.string().min(1), label: localTextSchema };

/**
 * A text. `exact` holds a name, number or date: it must fit whole, at 7 points in two lines at the least, or the export stops;
 * `flowing` text goes on on a continuation sheet, which repeats the whole answer.
 */
const textCellSchema = z.strictObject({
  ...named,
  from: cellSourceSchema,
  fits: z.enum(['exact', 'flowing']),
  /** Export stops while it is empty; the citation says why the paper needs it. */
  required: z.strictObject({ when: conditionSchema.optional(), cites: citationsSchema }).optional(),
  appliesWhen: conditionSchema.optional(),
});
export type TextCell = z.infer<typeof textCellSchema>;

/** A box to tick; the form keeps the box's own value. */
const tickCellSchema = z.strictObject({ ...named, tickWhen: conditionSchema });
export type TickCell = z.infer<typeof tickCellSchema>;

/** One of several: a button of a group or a line of a list, by the value that the form keeps. The first that applies is chosen. */
const choiceCellSchema = z.strictObject({
  ...named,
  choose: z.array(z.strictObject({ when: conditionSchema, value: z.string().min(1) })).min(1),
});
export type ChoiceCell = z.infer<typeof choiceCellSchema>;

/** One field of a form. */
export const cellSchema = z.union([textCellSchema, tickCellSchema, choiceCellSchema]);
export type Cell = z.infer<typeof cellSchema>;

/** What every paper that answers an authority's form has. */
const formPaper = {
  id: packNameSchema,
  scheme: packNameSchema,
  title: localTextSchema,
  /** The edition of the form: the very file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Who may sign; a wrong signatory blocks. */
  signatories: z.array(signatorySchema).min(1),
  /** Whether the form is the law's own or our proposal, for the screen; never printed on the paper. */
  origin: z.strictObject({ text: localTextSchema, cites: citationsSchema }),
};

/** What a paper that is printed onto a template has. */
const printedPaper = {
  template: z.string().regex(/^[a-zA-Z0-9-]+\.pdf$/),
  /** Words of the continuation sheet; `{sheet}` in continuedOn is its number. */
  wording: z.strictObject({ continuedOn: localTextSchema, continuationTitle: localTextSchema }),
};

/** papers/<id>.json: an AcroForm template of the pack and what goes into its fields. Every field is mapped or listed with a reason. */
export const acroFormPaperSchema = z.strictObject({
  ...formPaper,
  ...printedPaper,
  kind: z.literal('acroForm'),
  cells: z.array(cellSchema).min(1),
  unmapped: z.array(z.strictObject({ field: z.string(), reason: z.string().min(1) })),
  /** Fields that the program fills with the list of enclosures, one line each, in order. */
  enclosureFields: z.array(z.string()),
});
export type AcroFormPaper = z.infer<typeof acroFormPaperSchema>;

/** A box on a page as it is shown: the page from 0, and points from its lower left corner. */
const boxSchema = z.strictObject({
  page: z.int().nonnegative(),
  x: z.number().nonnegative(),
  y: z.number().nonnegative(),
  width: z.number().positive(),
  height: z.number().positive(),
});
const placed = { at: boxSchema };
const overlayCellSchema = z.union([textCellSchema.extend(placed), tickCellSchema.extend(placed)]);

/** papers/<id>.json: a template without fields, and what is printed onto it where. */
export const overlayPaperSchema = z.strictObject({
  ...formPaper,
  ...printedPaper,
  kind: z.literal('overlay'),
  cells: z.array(overlayCellSchema).min(1),
});
export type OverlayPaper = z.infer<typeof overlayPaperSchema>;

/** papers/<id>.json: the answers to a form that no program may fill, in the form's own order, to be copied from by hand. */
export const answerSheetPaperSchema = z.strictObject({
  ...formPaper,
  kind: z.literal('answerSheet'),
  /** What the sheet says above its answers. */
  note: localTextSchema,
  cells: z.array(cellSchema).min(1),
});
export type AnswerSheetPaper = z.infer<typeof answerSheetPaperSchema>;

/** A paper that answers an authority's form, however the answers come onto it. */
export type FormPaper = AcroFormPaper | OverlayPaper | AnswerSheetPaper;
/** A paper that is printed onto a template. */
export type PrintedPaper = AcroFormPaper | OverlayPaper;

/** papers/<id>.json: what is exported for filing. */
export const paperSchema = z.discriminatedUnion('kind', [
  acroFormPaperSchema,
  overlayPaperSchema,
  answerSheetPaperSchema,
  draftedPaperSchema,
]);
export type Paper = z.infer<typeof paperSchema>;

/** Whether a paper fills the fields of an authority's form. */
export function isForm(paper: Paper): paper is AcroFormPaper {
  return paper.kind === 'acroForm';
}

/** Whether a paper is printed onto an authority's template. */
export function isPrinted(paper: Paper): paper is PrintedPaper {
  return paper.kind === 'acroForm' || paper.kind === 'overlay';
}

/** Whether a paper is the lawyer's own and nobody files it. */
export function isOwnPaper(paper: Paper): boolean {
  return paper.kind === 'drafted' && paper.audience === 'lawyer';
}

/** Whether a paper goes into the bundle of its scheme; answers to be copied from by hand do not. */
export function isBundled(paper: Paper): boolean {
  return paper.kind === 'drafted' ? paper.bundled : paper.kind !== 'answerSheet';
}
