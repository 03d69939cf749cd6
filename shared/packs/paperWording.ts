import { z } from 'zod';
import { localTextSchema } from '../domain/language.ts';

/**
 * The pages in front of a bundle. Filled in: `{part}`, `{parts}`, `{first}` and `{last}` in partOf; `{number}` and `{page}` in enclosure;
 * `{title}` and `{page}` in paper; `{place}` and `{part}` in inPart; `{enclosure}`, the line of enclosureStamp, and `{page}` in stamp.
 */
const bundleWordingSchema = z.strictObject({
  title: localTextSchema,
  /** The label of what the bundle is filed with. */
  filed: localTextSchema,
  part: localTextSchema,
  partOf: localTextSchema,
  matrixTitle: localTextSchema,
  conditions: localTextSchema,
  documents: localTextSchema,
  matrixColumns: z.strictObject({
    requirement: localTextSchema,
    provision: localTextSchema,
    shownBy: localTextSchema,
  }),
  enclosure: localTextSchema,
  paper: localTextSchema,
  inPart: localTextSchema,
  notEnclosed: localTextSchema,
  notShown: localTextSchema,
  indexTitle: localTextSchema,
  page: localTextSchema,
  stamp: localTextSchema,
});

/**
 * wording.json: words that the program prints on every paper of a pack. Filled in: `{sheet}` in sheet; `{pages}` in pages; `{number}`,
 * `{page}` and `{pages}` in enclosureStamp; `{accessLog}` and `{claim}` in heads; `{file}` and `{page}` in the two of record.
 */
export const paperWordingSchema = z.strictObject({
  sheet: localTextSchema,
  enclosuresTitle: localTextSchema,
  enclosureColumns: z.strictObject({ number: localTextSchema, document: localTextSchema, pages: localTextSchema }),
  enclosureStamp: localTextSchema,
  byAuthority: localTextSchema,
  pages: localTextSchema,
  draftMark: localTextSchema,
  /** On the lawyer's own sheets alone: nothing of ours stands on what is filed. */
  heads: localTextSchema,
  /** Where a text of the lawyer's stands in the record. */
  record: z.strictObject({ file: localTextSchema, page: localTextSchema }),
  /** The label of the address that stands in place of a protected one. */
  addressForService: localTextSchema,
  /** Within a sentence, in place of what is given to the court alone. */
  withheld: localTextSchema,
  /** In place of an answer that is left out for another recipient. */
  leftOut: localTextSchema,
  bundle: bundleWordingSchema,
});
export type PaperWording = z.infer<typeof paperWordingSchema>;
