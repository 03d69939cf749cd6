import type { GroupedField } from '../../../shared/export/groupFields.ts';
import type { Words } from '../../../shared/text/words.ts';

/** A field as one speaks of it: the numbers of its boxes in the picture, and its name in the file. */
export function boxName({ name, boxes }: Pick<GroupedField, 'name' | 'boxes'>, t: Words): string {
  return t('forms.box', { number: boxes.map(({ number }) => number).join(', '), name });
}

/** The control of a field; errors link to it. */
export const fieldId = ({ boxes }: Pick<GroupedField, 'boxes'>): string => `box-${boxes[0]?.number ?? 0}`;
