import type { LastBackup } from '../../shared/bridge/backup.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import type { Words } from '../../shared/text/words.ts';

/** When the last backup was made, what is in it, and when it was last read through: the proof that it opens. */
export function lastBackupText(last: LastBackup | null, t: Words): string {
  if (last === null) return t('backup.never');
  const { madeOn, folder, claims, evidence, checkedOn } = last;
  return t('backup.last', { day: formatDate(madeOn), folder, claims, evidence, checked: formatDate(checkedOn) });
}
