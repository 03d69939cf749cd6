import type { FormMapping } from './formMapping.ts';
import { groupFields } from './groupFields.ts';
import type { InspectedForm } from './inspectedForm.ts';

const rulesOf = (form: InspectedForm): ReadonlyMap<string, string> =>
  new Map(
    groupFields(form).map(({ name, kind, options, untouched }) => [
      name,
      JSON.stringify([kind, options.map(({ value }) => value), untouched]),
    ]),
  );

/** What goes into the fields of a form, as rows of the sheet that takes its place; what only a form can take is left out. */
function rowsOf({ fields }: FormMapping): FormMapping['rows'] {
  return fields
    .filter(({ filling: { by } }) => by === 'fact' || by === 'text' || by === 'sum' || by === 'day')
    .map(({ field, filling }, at) => ({ row: at + 1, label: field, filling }));
}

/**
 * The mapping of one edition for the next: fields that are equal in both, wherever they stand, keep what goes into them; others are
 * open. An edition that no program may fill takes the rows of its sheet, or makes them of the fields.
 */
export function carryMapping(mapping: FormMapping, before: InspectedForm, after: InspectedForm): FormMapping {
  if (after.refusal !== null)
    return { ...mapping, fields: [], rows: before.refusal === null ? rowsOf(mapping) : mapping.rows };
  const [old, now] = [rulesOf(before), rulesOf(after)];
  return {
    ...mapping,
    fields: mapping.fields.filter(({ field }) => now.has(field) && now.get(field) === old.get(field)),
    rows: [],
  };
}
