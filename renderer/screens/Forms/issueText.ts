import type { OwnForm } from '../../../shared/bridge/ownForm.ts';
import type { MappingIssue } from '../../../shared/export/formMapping.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import type { Words } from '../../../shared/text/words.ts';
import { boxName, fieldId } from './boxName.ts';
import { rowFillingId, rowLabelId, rowName } from './rowName.ts';

/** The controls that are no field of the form. */
export const titleId = 'form-title';
export const signatoriesId = 'form-signs';

function wordsOf({ code, message }: MappingIssue, box: string, t: Words): string {
  switch (code) {
    case 'titleMissing':
    case 'signatoryMissing':
    case 'schemeGone':
    case 'nothingFilled':
    case 'noRows':
      return t(`forms.issue.${code}`);
    case 'rules':
      return t('forms.issue.rules', { message });
    case 'labelMissing':
    case 'fieldOpen':
    case 'reasonMissing':
    case 'textMissing':
    case 'factGone':
    case 'factOfOtherKind':
    case 'answersOpen':
      return t(`forms.issue.${code}`, { box });
    default:
      return code satisfies never;
  }
}

/** What an issue is about, as one speaks of it, and the control where it is mended. */
function placeOf({ code, field: name }: MappingIssue, { kind, fields, mapping }: OwnForm, t: Words) {
  if (kind === 'answerSheet') {
    const index = mapping.rows.findIndex(({ row }) => String(row) === name);
    const row = mapping.rows[index];
    if (row === undefined) return undefined;
    const id = code === 'labelMissing' ? rowLabelId(row) : rowFillingId(row);
    return { box: rowName(row, index, t), id };
  }
  const field = fields.find(one => one.name === name);
  return field === undefined ? undefined : { box: boxName(field, t), id: fieldId(field) };
}

/** What is left to do on a form, each with the control that it is done at. */
export function issueErrors(own: OwnForm, t: Words): readonly FieldError[] {
  return own.issues.map(issue => {
    const place = placeOf(issue, own, t);
    const text = wordsOf(issue, place?.box ?? '', t);
    if (place !== undefined) return { fieldId: place.id, text };
    return { fieldId: issue.code === 'signatoryMissing' ? signatoriesId : titleId, text };
  });
}
