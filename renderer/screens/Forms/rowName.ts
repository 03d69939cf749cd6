import type { SheetRow } from '../../../shared/export/formMapping.ts';
import type { Words } from '../../../shared/text/words.ts';

/** A row of an answer sheet as one speaks of it: its place, from 0, and what the form asks there. */
export function rowName({ label }: Pick<SheetRow, 'label'>, index: number, t: Words): string {
  const number = index + 1;
  return label === '' ? t('forms.row', { number }) : t('forms.rowOf', { number, label });
}

/** The controls of a row; errors link to them. */
export const rowLabelId = ({ row }: Pick<SheetRow, 'row'>): string => `row-${row}-label`;
export const rowFillingId = ({ row }: Pick<SheetRow, 'row'>): string => `row-${row}`;
