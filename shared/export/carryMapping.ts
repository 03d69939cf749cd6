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

/**
 * The mapping of one edition for the next: fields that are equal in both, wherever they stand, keep what goes into them; others are
 * open. The rows of a sheet stay too, though nothing shows them while an edition can be filled.
 */
export function carryMapping(mapping: FormMapping, before: InspectedForm, after: InspectedForm): FormMapping {
  const [old, now] = [rulesOf(before), rulesOf(after)];
  return {
    ...mapping,
    fields: mapping.fields.filter(({ field }) => now.has(field) && now.get(field) === old.get(field)),
  };
}
