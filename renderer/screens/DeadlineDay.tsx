import type { Deadline } from '../../shared/assessment/assessment.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { PackText } from '../components/PackText.tsx';
import { useWords } from '../components/useWords.tsx';

/** The safe day of a deadline, the hour of it where hours run, the day before which it does not end, the event that ends it, or that there is no day yet. */
export function DeadlineDay({ deadline }: { readonly deadline: Deadline }) {
  const t = useWords();
  if (deadline.event !== null) return <PackText text={deadline.event} />;
  const { safeDay, notBefore, hours } = deadline;
  if (safeDay !== null)
    return hours === null ? formatDate(safeDay) : t('deadline.sameHour', { day: formatDate(safeDay) });
  return notBefore === null ? t('deadline.noDay') : t('deadline.notBefore', { day: formatDate(notBefore) });
}
