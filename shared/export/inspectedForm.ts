import { z } from 'zod';
import { fieldKindSchema } from '../packs/fieldKind.ts';

/** A box in points on a page as it is shown, from its lower left corner: after rotation and cropping. */
export const shownBoxSchema = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type ShownBox = z.infer<typeof shownBoxSchema>;

/** One box of a form. A field of several boxes, as the buttons of a radio group, stands once for each, under the same name. */
export const formFieldSchema = z.strictObject({
  name: z.string(),
  kind: fieldKindSchema,
  /** From 0. */
  page: z.int().nonnegative(),
  box: shownBoxSchema,
  /** What may be chosen: of a button its own value alone, of a list every line. `value` is what the form keeps. */
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  maxLength: z.int().nullable(),
  readOnly: z.boolean(),
  hidden: z.boolean(),
  /** Cyrillic letters of average width that have room, measured with the font that fills the form; 0 for a button. */
  letters: z.strictObject({ at10pt: z.int().nonnegative(), at7pt: z.int().nonnegative() }),
});
export type FormField = z.infer<typeof formFieldSchema>;

/** What is taken from a form, or stands in it, before it is filled; nothing of it stops the filling. */
export const formNoticeSchema = z.enum([
  'staticXfaRemoved',
  'ownerRestrictions',
  'usageRightsRemoved',
  'scriptsRemoved',
]);
export type FormNotice = z.infer<typeof formNoticeSchema>;

/**
 * Why a form is not filled: a program inside it draws its pages (dynamicXfa); it is signed, and a change would break the signature; a
 * barcode on it repeats the answers, and would repeat other ones; nothing to fill; a password, or an owner who forbids filling; no PDF
 * that two readers read alike; more fields than a form has.
 */
export const formRefusalSchema = z.enum([
  'dynamicXfa',
  'signed',
  'barcode',
  'noFields',
  'passwordProtected',
  'damaged',
  'tooManyFields',
]);
export type FormRefusal = z.infer<typeof formRefusalSchema>;

/** A form as it was found. `sha256` pins the edition: the very file. */
export const inspectedFormSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pageCount: z.int().nonnegative(),
  /** Width and height in points, as shown. */
  pages: z.array(z.strictObject({ width: z.number(), height: z.number() })),
  fields: z.array(formFieldSchema),
  notices: z.array(formNoticeSchema),
  refusal: formRefusalSchema.nullable(),
});
export type InspectedForm = z.infer<typeof inspectedFormSchema>;
