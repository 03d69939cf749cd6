import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';

/**
 * What goes into a field of an authority's form. `answers` is of boxes, groups and lists: which answer ticks the box or chooses which
 * value of the form; the answers of a yes-or-no question are `yes` and `no`. A field that is left empty has a reason.
 */
export const fillingSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('fact'),
    fact: factIdSchema,
    inWords: z.boolean().default(false),
    /** The export stops while there is no answer. */
    required: z.boolean().default(false),
  }),
  z.strictObject({
    by: z.literal('answers'),
    fact: factIdSchema,
    picks: z.array(z.strictObject({ answer: z.string().max(80), value: z.string().max(1000) })).max(200),
  }),
  z.strictObject({ by: z.literal('text'), text: z.string().max(10_000) }),
  /** What the claim comes to by the form's scheme. */
  z.strictObject({ by: z.literal('sum'), inWords: z.boolean() }),
  /** The day on which the export is made. */
  z.strictObject({ by: z.literal('day') }),
  /** The list of enclosures, a line to a field. */
  z.strictObject({ by: z.literal('enclosures') }),
  z.strictObject({ by: z.literal('empty'), reason: z.string().max(300) }),
]);
export type Filling = z.infer<typeof fillingSchema>;

/** One answer of a sheet that is copied from by hand: what the form asks, in its own words, and what is written beside it. */
export const sheetRowSchema = z.strictObject({
  /** Counted up, so that a row keeps its number wherever it stands. */
  row: z.int().positive(),
  label: z.string().max(300),
  /** Null while it is open. */
  filling: fillingSchema.nullable(),
});
export type SheetRow = z.infer<typeof sheetRowSchema>;

/** How the office fills a form. A field that is not named is still open. */
export const formMappingSchema = z.strictObject({
  title: z.string().max(200),
  /** Who may sign, by the questions that hold their names, among those whom the pack lets sign papers of the scheme. */
  signatories: z.array(factIdSchema).max(20),
  fields: z.array(z.strictObject({ field: z.string().max(1000), filling: fillingSchema })).max(3000),
  /** The answers to a form that no program may fill, in its own order. */
  rows: z.array(sheetRowSchema).max(500).default([]),
});
export type FormMapping = z.infer<typeof formMappingSchema>;

/** What a mapping still lacks before the form may be used. Words are in the catalogues by code; `rules` is what the check of packs says. */
export const mappingIssueSchema = z.strictObject({
  code: z.enum([
    'titleMissing',
    'signatoryMissing',
    'schemeGone',
    'nothingFilled',
    'noRows',
    'labelMissing',
    'fieldOpen',
    'reasonMissing',
    'textMissing',
    'factGone',
    'factOfOtherKind',
    'answersOpen',
    'rules',
  ]),
  /** The field that it is about; of an answer sheet the row, by its number. */
  field: z.string().nullable(),
  /** What the check of packs says, in English; else empty. */
  message: z.string(),
});
export type MappingIssue = z.infer<typeof mappingIssueSchema>;

/** A form of the office: whose law and which scheme it serves, and how it is filled. */
export const mappedFormSchema = z.strictObject({
  paper: packNameSchema,
  jurisdiction: packNameSchema,
  scheme: packNameSchema,
  mapping: formMappingSchema,
});
export type MappedForm = z.infer<typeof mappedFormSchema>;
