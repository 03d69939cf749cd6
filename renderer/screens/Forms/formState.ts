import type { OwnFormRow } from '../../../shared/bridge/ownForm.ts';
import type { Words } from '../../../shared/text/words.ts';

/** Whether a form is used for claims, in a few words. */
export function formState({ inUse, issueCount }: Pick<OwnFormRow, 'inUse' | 'issueCount'>, t: Words): string {
  if (inUse) return t('forms.inUse');
  return issueCount === 0 ? t('forms.ready') : t('forms.toDo', { count: issueCount });
}
