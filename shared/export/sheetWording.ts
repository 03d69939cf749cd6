import { z } from 'zod';
import { languageSchema, wholeTextSchema } from '../domain/language.ts';

/** Parts of the family's page that may be left out. */
export const familyBlockSchema = z.enum(['next', 'amount', 'documents', 'free', 'stop', 'contact']);
export type FamilyBlock = z.infer<typeof familyBlockSchema>;

/** Steps of the way, in order. */
export const familyStepSchema = z.enum(['bring', 'prepare', 'sign', 'file', 'wait']);
export type FamilyStep = z.infer<typeof familyStepSchema>;

/** assets/papers/sheets.json: all that a family's page can say, in every language. Headings are questions, one thought a sentence. */
export const sheetWordingSchema = z.strictObject({
  /** Who read the wording as a speaker of the language; one that nobody read is a draft. */
  readBy: z.partialRecord(languageSchema, z.string().min(1)),
  /** Between documents of which any one will do. */
  or: wholeTextSchema,
  family: z.strictObject({
    headings: z.record(familyBlockSchema, wholeTextSchema),
    /** Above all else after a quick check. */
    firstLook: z.strictObject({ heading: wholeTextSchema, text: wholeTextSchema }),
    bringByHeading: wholeTextSchema,
    steps: z.record(familyStepSchema, wholeTextSchema),
    /** Filled in: `{payer}` and `{sum}`. */
    amount: z.strictObject({ pays: wholeTextSchema, atMost: wholeTextSchema, decides: wholeTextSchema }),
    /** Filled in: `{day}`. */
    bringBy: wholeTextSchema,
    free: wholeTextSchema,
    stop: wholeTextSchema,
    lawyer: wholeTextSchema,
    telephone: wholeTextSchema,
  }),
  documents: z.strictObject({
    bring: wholeTextSchema,
    perhaps: wholeTextSchema,
    byAuthority: wholeTextSchema,
    more: wholeTextSchema,
    moreByAuthority: wholeTextSchema,
  }),
});
export type SheetWording = z.infer<typeof sheetWordingSchema>;
