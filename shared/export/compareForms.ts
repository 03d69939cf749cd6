import type { FormField, InspectedForm } from './inspectedForm.ts';

/** A box that both editions have, as it was and as it is. */
export interface ChangedField {
  readonly before: FormField;
  readonly after: FormField;
}

/** What a new edition of a form changes, by name and, of a button, by its own value. */
export interface FormComparison {
  readonly added: readonly FormField[];
  readonly removed: readonly FormField[];
  /** On another page or in another place, or of another size, and else as it was. */
  readonly moved: readonly ChangedField[];
  /** Of another kind, with other options, another length, or closed to answers where it was open. */
  readonly changed: readonly ChangedField[];
}

/** Nearer than this, in points, a box has not moved. */
const TOLERANCE = 0.5;

/** Tells apart the boxes of one form: several of one name and value are counted. */
function byIdentity({ fields }: InspectedForm): ReadonlyMap<string, FormField> {
  const found = new Map<string, FormField>();
  for (const field of fields) {
    const value = field.kind === 'check' || field.kind === 'radio' ? (field.options[0]?.value ?? '') : '';
    let count = 0;
    while (found.has(JSON.stringify([field.name, value, count]))) count++;
    found.set(JSON.stringify([field.name, value, count]), field);
  }
  return found;
}

function isMoved({ before, after }: ChangedField): boolean {
  const sides = ['x', 'y', 'width', 'height'] as const;
  return before.page !== after.page || sides.some(side => Math.abs(before.box[side] - after.box[side]) > TOLERANCE);
}

const rulesOf = ({ kind, options, maxLength, readOnly, hidden }: FormField) =>
  JSON.stringify([kind, options, maxLength, readOnly, hidden]);

function isChanged({ before, after }: ChangedField): boolean {
  return rulesOf(before) !== rulesOf(after);
}

/** Compares two editions of a form. A renamed field is one removed and one added: only a person can say that they are one. */
export function compareForms(before: InspectedForm, after: InspectedForm): FormComparison {
  const [old, now] = [byIdentity(before), byIdentity(after)];
  const both = [...now].flatMap(([identity, field]): readonly ChangedField[] => {
    const known = old.get(identity);
    return known === undefined ? [] : [{ before: known, after: field }];
  });
  const changed = both.filter(isChanged);
  return {
    added: [...now].filter(([identity]) => !old.has(identity)).map(([, field]) => field),
    removed: [...old].filter(([identity]) => !now.has(identity)).map(([, field]) => field),
    moved: both.filter(one => isMoved(one) && !changed.includes(one)),
    changed,
  };
}
