import { z } from 'zod';
import { formFieldSchema, type InspectedForm } from './inspectedForm.ts';

/** A field of a form with all its boxes, numbered as they stand in the form. */
export const groupedFieldSchema = z.strictObject({
  ...formFieldSchema.pick({ name: true, kind: true, options: true, letters: true, maxLength: true }).shape,
  /** Numbers from 1. `value` is the box's own, where it is a button. */
  boxes: z.array(z.strictObject({ number: z.int(), page: z.int(), value: z.string().nullable() })),
  /** Read-only or hidden: it is left alone. */
  untouched: z.boolean(),
});
export type GroupedField = z.infer<typeof groupedFieldSchema>;

/** The fields of a form, each once, in the order of their first boxes. */
export function groupFields({ fields }: Pick<InspectedForm, 'fields'>): readonly GroupedField[] {
  const grouped = new Map<string, GroupedField>();
  for (const [index, { name, kind, page, options, letters, maxLength, readOnly, hidden }] of fields.entries()) {
    const known = grouped.get(name);
    const isButton = kind === 'check' || kind === 'radio';
    const box = { number: index + 1, page, value: isButton ? (options[0]?.value ?? null) : null };
    const all = [...(known?.options ?? []), ...options];
    grouped.set(name, {
      name,
      kind,
      letters: known?.letters ?? letters,
      maxLength,
      boxes: [...(known?.boxes ?? []), box],
      options: [...new Map(all.map(option => [option.value, option])).values()],
      // A field with one box that is seen can be answered there.
      untouched: readOnly || (hidden && known?.untouched !== false),
    });
  }
  return [...grouped.values()];
}
