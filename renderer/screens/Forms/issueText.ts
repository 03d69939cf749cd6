import type { OwnForm } from '../../../shared/bridge/ownForm.ts';
import type { MappingIssue } from '../../../shared/export/formMapping.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import type { Words } from '../../../shared/text/words.ts';
import { boxName, fieldId } from './boxName.ts';

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

/** What is left to do on a form, each with the control that it is done at. */
export function issueErrors({ fields, issues }: Pick<OwnForm, 'fields' | 'issues'>, t: Words): readonly FieldError[] {
  return issues.map(issue => {
    const field = fields.find(({ name }) => name === issue.field);
    const text = wordsOf(issue, field === undefined ? '' : boxName(field, t), t);
    if (field !== undefined) return { fieldId: fieldId(field), text };
    return { fieldId: issue.code === 'signatoryMissing' ? signatoriesId : titleId, text };
  });
}
