import { z } from 'zod';

/** Circumstances of one offence that statutes' lists name; absent means not known. */
export const offenceQualifierSchema = z.enum(['criminalGroup', 'grievousHarm', 'hivInfection', 'death', 'suicide']);
export type OffenceQualifier = z.infer<typeof offenceQualifierSchema>;

const number = z.string().regex(/^\d{1,3}(-\d{1,2})?$/);

/** A provision of the criminal code: article, and part and point where they are known. */
export const offenceReferenceSchema = z.strictObject({
  article: number,
  part: z
    .string()
    .regex(/^\d{1,2}(-\d{1,2})?$/)
    .optional(),
  point: z
    .string()
    .regex(/^\d{1,2}(-\d{1,2})?$/)
    .optional(),
});
export type OffenceReference = z.infer<typeof offenceReferenceSchema>;

/** One qualification in the ruling, with the circumstances that lists turn on. */
export const offenceSchema = offenceReferenceSchema.extend({
  qualifiers: z.partialRecord(offenceQualifierSchema, z.boolean()).optional(),
});
export type Offence = z.infer<typeof offenceSchema>;

/** `120(3-1)(1)`, the spelling that packs and case files use. */
export const offenceTextSchema = z.string().regex(/^\d{1,3}(-\d{1,2})?(\(\d{1,2}(-\d{1,2})?\)){0,2}$/);

/** Reads `120(3-1)(1)`; throws ZodError for any other spelling. */
export function parseOffenceReference(text: string): OffenceReference {
  const [article = '', part, point] = offenceTextSchema.parse(text).replaceAll(')', '').split('(');
  return { article, ...(part !== undefined && { part }), ...(point !== undefined && { point }) };
}

/** Writes `120(3-1)(1)`. */
export function formatOffenceReference({ article, part, point }: OffenceReference): string {
  return `${article}${part === undefined ? '' : `(${part})`}${point === undefined ? '' : `(${point})`}`;
}
