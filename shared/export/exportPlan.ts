import { z } from 'zod';
import { evidenceIdSchema, packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { localTextSchema } from '../domain/language.ts';
import { citationSchema } from '../packs/citation.ts';

/** Where the lawyer can mend a blocker: the very question, document, route or text of the lawyer's. */
const remedyPlaceSchema = z.union([
  z.strictObject({ fact: factIdSchema }),
  z.strictObject({ document: packNameSchema }),
  z.strictObject({ scheme: packNameSchema }),
  z.strictObject({ block: packNameSchema }),
  z.strictObject({ nowhere: z.literal(true) }),
]);

/**
 * Something that stops the export. Words are in shared/text by code:
 * nothingPursued; paperDoesNotApply (asked for alone); missingAnswer; missingDocument; wrongSignatory; doesNotFit (excess in points, at
 * 7 points in two lines); letterNotInFont (the letter and its place); templateChanged; ownFormChanged (the blank form that the office
 * keeps is not the one it mapped); proofFailed (what is printed differs from the
 * answer); emptyBlock (a text of the lawyer's that the law asks for); exactDayNeeded (a form's box for a day that is known only
 * roughly); protectedInText (a typed text tells what is kept from the other side);
 * of an export for another recipient: leftOutInText (a typed text tells what is left out), enclosureUndecided (nobody said whether a
 * document goes along), leftOutFound (a finished file tells what is left out: the file, and the place in it), nothingLeftToTell (that any
 * of its papers is made would tell what is left out).
 */
export const blockerSchema = z.strictObject({
  code: z.enum([
    'nothingPursued',
    'paperDoesNotApply',
    'missingAnswer',
    'missingDocument',
    'wrongSignatory',
    'doesNotFit',
    'letterNotInFont',
    'templateChanged',
    'ownFormChanged',
    'proofFailed',
    'emptyBlock',
    'exactDayNeeded',
    'protectedInText',
    'leftOutInText',
    'enclosureUndecided',
    'leftOutFound',
    'nothingLeftToTell',
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
 * person may apply against its advice. On drafted papers: partLeftOut (nobody can say yet whether it applies); noRecordPage (a text of
 * the lawyer's without its page in the record); protectionUnanswered (the data are kept back, since nobody said whether they are
 * protected); ownAddressAsked (the code asks for what is kept back); serviceAddressShows (the address for service tells it); protectedBox (a form beside them shows it);
 * enclosureShows (a document in the bundle shows it). largerThanLimit: one document alone weighs more than the addressee takes.
 * mendedDocument: it came damaged, and its pages were brought into a new file. Of an export for another recipient: leftOutNotSearched (its
 * files cannot be searched for that answer), paperTellsLeftOut (a paper stays out, since it is made only where what is left out says so).
 */
export const warningSchema = z.strictObject({
  warningId: z.string(),
  code: z.enum([
    'pack',
    'openQuestion',
    'notEntitled',
    'schemeUnknown',
    'deadlinePassed',
    'deadlineMayHavePassed',
    'authorityDocument',
    'continued',
    'otherReading',
    'guidelineDocument',
    'boxLeftOpen',
    'protectedBox',
    'partLeftOut',
    'noRecordPage',
    'protectionUnanswered',
    'ownAddressAsked',
    'serviceAddressShows',
    'enclosureShows',
    'largerThanLimit',
    'mendedDocument',
    'leftOutNotSearched',
    'paperTellsLeftOut',
  ]),
  text: localTextSchema.nullable(),
  label: localTextSchema.nullable(),
  at: remedyPlaceSchema,
  cites: z.array(citationSchema),
});
export type ExportWarning = z.infer<typeof warningSchema>;

/** A document placed in the bundle of a scheme, in filing order; each bundle counts its own. */
export const enclosureSchema = z.strictObject({
  scheme: packNameSchema,
  number: z.int(),
  evidenceId: evidenceIdSchema.nullable(),
  document: packNameSchema,
  label: localTextSchema,
  pageCount: z.int(),
  /** Enclosed by us, or to be attached by the authority. */
  suppliedBy: z.enum(['claimant', 'authority']),
});
export type Enclosure = z.infer<typeof enclosureSchema>;

/** A paper that is wanted alone, as a complaint is: without the application and its bundle. */
export const paperAloneSchema = z.strictObject({ scheme: packNameSchema, paper: packNameSchema });
export type PaperAlone = z.infer<typeof paperAloneSchema>;

export const exportPlanSchema = z.strictObject({
  papers: z.array(
    z.strictObject({
      paper: packNameSchema,
      scheme: packNameSchema,
      title: localTextSchema,
      /** How many copies the code asks for; null where it does not say, or an answer that counts is missing. */
      copies: z.int().nullable(),
      /** False: a file of its own, outside the bundle. */
      bundled: z.boolean(),
    }),
  ),
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
  /** The same without its separators, longest first, for a box that takes fewer letters. */
  readonly narrower?: readonly string[];
  /** The fact to point to where it does not fit. */
  readonly fact: string | null;
  /** It holds the mark of an answer that is left out: its box stays empty where that does not fit. */
  readonly leftOut?: boolean;
}

export interface ComputedTick {
  readonly field: string;
  readonly ticked: boolean;
}

/** The value that is chosen of a group of buttons or a list; null for none. */
export interface ComputedChoice {
  readonly field: string;
  readonly label: z.infer<typeof localTextSchema>;
  readonly value: string | null;
  /** The fact to point to where a list's words for it do not fit. */
  readonly fact: string | null;
}

/** Everything a form takes, as text: what `computeCells` gives and the PDF services set. */
export interface ComputedPaper {
  readonly paper: string;
  readonly cells: readonly ComputedCell[];
  readonly ticks: readonly ComputedTick[];
  readonly choices: readonly ComputedChoice[];
}
