import type { FormMapping } from './formMapping.ts';
import type { InspectedForm } from './inspectedForm.ts';

/**
 * Whether an edition that no program may fill can take the place of this one: nothing that was mapped would be lost with it. Of a form
 * that can be filled only one that came in place of a sheet, and of which no field is mapped yet.
 */
export function takesRefused({ refusal }: Pick<InspectedForm, 'refusal'>, { fields, rows }: FormMapping): boolean {
  return refusal !== null || (fields.length === 0 && rows.length > 0);
}
