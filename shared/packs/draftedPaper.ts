import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { languageSchema, localTextSchema } from '../domain/language.ts';
import { citationsSchema, confidenceSchema } from './citation.ts';
import { conditionSchema } from './condition.ts';
import { signatorySchema } from './signatory.ts';

/**
 * Wording with slots, filled when the paper is composed (paperSlots.ts has the names and lint checks them): `{victim.fullName}` is that
 * answer; `{sum}` what the scheme lets claim, `{losses}`, `{losses.material}`, `{losses.moral}` and `{losses.<head>}` the losses entered;
 * `{copies}` the number of copies to file; `{assessedOn}` the day of the assessment; `{scheme}` the route by its name; `{packVersion}`
 * and `{readUpTo}` which law was applied; `{gauge.<id>.of}`, `.paid` and `.toReach` what a gauge of the scheme measures, what is paid of
 * it, and what its mark still lacks. Money stands in figures and in words; `:figures`
 * and `:words` behind the name give one alone. People stand in the nominative, so put a label before them. An empty slot of a part
 * that applies stops the export, but for `rows`, which leave an empty row out.
 */
const slottedTextSchema = localTextSchema;

/** What only the lawyer's own sheet says of a sum: how surely it is known, and what else it could be. */
const ownRemarksSchema = z.strictObject({
  /** Said while the pack is a draft. */
  draftPack: localTextSchema,
  outcomes: z.strictObject({ met: localTextSchema, notMet: localTextSchema, unknown: localTextSchema }),
  /** What the sum means where the route is closed. */
  whileClosed: localTextSchema,
  /** `{rules}`: which rules keep the route closed, or not yet known. */
  decidedBy: localTextSchema,
  /** Behind each citation, in brackets. */
  confidence: z.record(confidenceSchema, localTextSchema),
  /** `{questions}`: the answers that could still change the outcome or the sum. */
  missing: localTextSchema,
  /** What no answer can settle; `{places}`: where the law says it. */
  doubts: z.strictObject({
    noValueInForce: localTextSchema,
    listTextUnknown: localTextSchema,
    calendarUnknown: localTextSchema,
  }),
  /** What other readings of the law would give. */
  otherReadings: z.strictObject({
    title: localTextSchema,
    columns: z.strictObject({ readings: localTextSchema, outcome: localTextSchema, sum: localTextSchema }),
    /** Where no other reading gives another result. */
    none: localTextSchema,
  }),
});
export type OwnRemarks = z.infer<typeof ownRemarksSchema>;

const placed = {
  /** `law` where the act asks for this part or gives its words (then `cites` says where); `draft` where it is our proposal. */
  from: z.enum(['law', 'draft']),
  /** Printed where it holds; where nobody can say yet it is left out, with a warning. */
  appliesWhen: conditionSchema.optional(),
  /** Kept from what the other side reads unless the data are known not to be protected; it goes on the sheet for the court alone. */
  sensitive: z.boolean().optional(),
  cites: citationsSchema.optional(),
};

/** A label and what stands behind it. An empty row is left out, unless it is `required`: then it stops the export, with its article. */
export const labelledRowSchema = z.strictObject({
  label: localTextSchema,
  value: slottedTextSchema,
  appliesWhen: conditionSchema.optional(),
  sensitive: z.boolean().optional(),
  required: z.strictObject({ when: conditionSchema.optional(), cites: citationsSchema }).optional(),
});
export type LabelledRow = z.infer<typeof labelledRowSchema>;

/** A part of a drafted paper, in the order in which it is printed. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: slottedTextSchema, ...placed }),
  z.strictObject({ kind: z.literal('paragraph'), text: slottedTextSchema, ...placed }),
  z.strictObject({ kind: z.literal('rows'), rows: z.array(labelledRowSchema).min(1), ...placed }),
  z.strictObject({
    kind: z.literal('list'),
    /** Numbered from 1 over the items that apply, or with dashes. */
    marker: z.enum(['numbers', 'dashes']),
    items: z.array(z.strictObject({ text: slottedTextSchema, appliesWhen: conditionSchema.optional() })).min(1),
    ...placed,
  }),
  /** The losses, payments or payments on awards of the claim, a row each with its proof, and their total; left out where there are none. */
  z.strictObject({
    kind: z.literal('table'),
    of: z.enum(['losses', 'payments', 'awardPayments']),
    /** Of payments on awards: what each is called, by the harm that it makes good. */
    paidFor: z.strictObject({ moral: localTextSchema, material: localTextSchema, either: localTextSchema }).optional(),
    /** Of losses: those under these heads alone. */
    heads: z.array(packNameSchema).min(1).optional(),
    columns: z.strictObject({
      number: localTextSchema,
      item: localTextSchema,
      date: localTextSchema,
      proof: localTextSchema,
      sum: localTextSchema,
    }),
    total: localTextSchema,
    ...placed,
  }),
  /** How the sum was reached, step by step with its articles. What has no wording here is not printed. */
  z.strictObject({
    kind: z.literal('calculation'),
    columns: z.strictObject({ step: localTextSchema, article: localTextSchema, sum: localTextSchema }),
    total: localTextSchema,
    /** In place of a sum: where the law sets no ceiling, where nothing is due, where answers are missing. */
    noCap: localTextSchema,
    none: localTextSchema,
    unknown: localTextSchema,
    /** `{cut}` and `{note}`: what a ceiling takes off, and where the rest can be claimed. */
    cut: localTextSchema,
    /** `{fact}` and `{date}`: a day that lies ahead, for which the law of today was taken. */
    assumes: localTextSchema,
    /** On the lawyer's own sheet alone: no paper that is filed carries it. */
    own: ownRemarksSchema.optional(),
    ...placed,
  }),
  /** The numbered list of what is enclosed with this scheme's application. */
  z.strictObject({
    kind: z.literal('enclosures'),
    title: localTextSchema,
    none: localTextSchema.optional(),
    ...placed,
  }),
  /** The documents that the authority must supply and that we do not hold, each with its article. Without any the paper is not made. */
  z.strictObject({ kind: z.literal('requests'), ...placed }),
  /** For a cover: the papers and enclosures of the bundle in filing order, with their sheets. */
  z.strictObject({ kind: z.literal('contents'), title: localTextSchema, ...placed }),
  /** What the papers that the other side reads leave out. Without any the paper is not made. */
  z.strictObject({ kind: z.literal('withheld'), ...placed }),
  /** A line to sign on for the signatory that applies, and a place for the day, both filled in by hand. */
  z.strictObject({ kind: z.literal('signature'), signature: localTextSchema, date: localTextSchema, ...placed }),
  /**
   * Written by the lawyer from the record, with file and page; nobody is asked to retell. Its text lies in `claim.blocks` under `id`;
   * papers that name the same id share it.
   */
  z.strictObject({
    kind: z.literal('lawyer'),
    id: packNameSchema,
    from: z.literal('lawyer'),
    title: localTextSchema,
    /** What to write, for the screen. */
    prompt: localTextSchema,
    /** Empty it stops the export, with its article. */
    required: z.strictObject({ when: conditionSchema.optional(), cites: citationsSchema }).optional(),
    appliesWhen: conditionSchema.optional(),
    sensitive: z.boolean().optional(),
    cites: citationsSchema.optional(),
  }),
]);
export type Block = z.infer<typeof blockSchema>;

/**
 * Who reads a paper: the court or body whose file the defence reads, the other side itself, an authority that is asked for something,
 * the family, the court alone (the sheet of what is kept from the other side), or nobody but the lawyer: such a paper is made for every
 * route that sets a sum, and never filed.
 */
export const audienceSchema = z.enum(['court', 'otherSide', 'authority', 'family', 'courtOnly', 'lawyer']);
export type Audience = z.infer<typeof audienceSchema>;

/** papers/<id>.json: a paper without an official form, drafted by us as a list of blocks. It is made for each scheme that lists it. */
export const draftedPaperSchema = z.strictObject({
  id: packNameSchema,
  kind: z.literal('drafted'),
  /** Whose application it is; null for papers that several schemes list. */
  scheme: packNameSchema.nullable(),
  /** Printed over the paper, and the title of its file. */
  title: localTextSchema,
  audience: audienceSchema,
  /** In which the authority takes it; the first where another is asked for. */
  languages: z.array(languageSchema).min(1),
  /** False: a file of its own, which does not go into the bundle. */
  bundled: z.boolean(),
  appliesWhen: conditionSchema.optional(),
  /** Top right: to whom, then from whom and about what. */
  addressee: z.strictObject({ to: slottedTextSchema, rows: z.array(labelledRowSchema) }).optional(),
  blocks: z.array(blockSchema).min(1),
  /** Who may sign; a wrong one stops the export. Empty for papers that nobody signs. */
  signatories: z.array(signatorySchema),
  /** How many copies the code asks for: `always`, and one more for each of what these answers count. */
  copies: z
    .strictObject({ always: z.int().positive(), plus: z.array(factIdSchema), cites: citationsSchema })
    .optional(),
  /** Whether the paper is the law's own or our proposal, for the screen; never printed. */
  origin: z.strictObject({ text: localTextSchema, cites: citationsSchema }),
});
export type DraftedPaper = z.infer<typeof draftedPaperSchema>;
