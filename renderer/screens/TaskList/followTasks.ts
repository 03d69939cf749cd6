import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { Progress } from '../../../shared/assessment/progress.ts';
import type { ExportRecord, OpenedClaim } from '../../../shared/bridge/contract.ts';
import { inLanguage, type Language } from '../../../shared/domain/language.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { Task } from '../../components/TaskListView.tsx';
import { claimPaths } from '../claimPaths.ts';
import { concernedSchemes } from '../concernedSchemes.ts';
import { isPaid } from '../isPaid.ts';

function statusOf(progress: Progress, t: Words): Task['status'] {
  const { steps, complaints, determination, restoration, filedOn } = progress;
  if (isPaid(progress)) return { text: t('after.status.paid'), tone: 'plain' };
  const isOpen = complaints.some(({ outcome, isPast, isDone }) => outcome === 'met' && !isPast && !isDone);
  if (isOpen || restoration !== null) return { text: t('after.status.act'), tone: 'stop' };
  if (steps.some(({ state }) => state === 'late')) return { text: t('after.status.late'), tone: 'warn' };
  if (determination === null)
    return { text: t(filedOn === null ? 'after.status.notFiled' : 'after.status.waiting'), tone: 'info' };
  return { text: t(`after.outcome.${determination.outcome}`), tone: 'info' };
}

/** Whether there is something to follow: it was filed, a term was missed, or papers were made, then of every route that is pursued. */
function isFollowed({ progress }: SchemeAssessment, filed: readonly ExportRecord[]): boolean {
  if (progress === null) return false;
  return filed.length > 0 || progress.filedOn !== null || progress.restoration !== null;
}

/** A task for each route that is followed after its filing; none while nothing is filed or made. */
export function followTasks(
  opened: OpenedClaim,
  filed: readonly ExportRecord[],
  language: Language,
  t: Words,
): readonly Task[] {
  return concernedSchemes(opened).flatMap(scheme => {
    const { progress, schemeId } = scheme;
    if (progress === null || !isFollowed(scheme, filed)) return [];
    const label = inLanguage(scheme.label, language);
    return [
      {
        id: `after ${schemeId}`,
        label: label.text,
        lang: label.language === language ? undefined : label.language,
        href: claimPaths.after(opened.claim.claimId, schemeId),
        hint: t('after.taskHint'),
        status: statusOf(progress, t),
      },
    ];
  });
}
