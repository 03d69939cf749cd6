import type { FieldKind, FormField, InspectedForm } from './inspectedForm.ts';

/** A field of a form with all its boxes, numbered as they stand in the form. */
export interface GroupedField {
  readonly name: string;
  readonly kind: FieldKind;
  /** Boxes by their number, from 1. */
  readonly boxes: readonly { readonly number: number; readonly page: number }[];
  readonly options: FormField['options'];
  /** The form forbids it, or nobody sees it: it is left alone. */
  readonly untouched: boolean;
}

/** The fields of a form, each once, in the order of their first boxes. */
export function groupFields({ fields }: Pick<InspectedForm, 'fields'>): readonly GroupedField[] {
  const grouped = new Map<string, GroupedField>();
  for (const [index, { name, kind, page, options, readOnly, hidden }] of fields.entries()) {
    const known = grouped.get(name);
    const box = { number: index + 1, page };
    grouped.set(name, {
      name,
      kind: known?.kind ?? kind,
      boxes: [...(known?.boxes ?? []), box],
      options: [...new Map([...(known?.options ?? []), ...options].map(option => [option.value, option])).values()],
      // A field with one box that is seen can be answered there.
      untouched: readOnly || (hidden && known?.untouched !== false),
    });
  }
  return [...grouped.values()];
}
