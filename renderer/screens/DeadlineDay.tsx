import type { Deadline } from '../../shared/assessment/assessment.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { PackText } from '../components/PackText.tsx';
import { useWords } from '../components/useWords.tsx';

/** The safe day of a deadline, or the event that ends it, or that there is no day yet. */
export function DeadlineDay({ deadline }: { readonly deadline: Deadline }) {
  const t = useWords();
  if (deadline.event !== null) return <PackText text={deadline.event} />;
  return deadline.safeDay === null ? t('deadline.noDay') : formatDate(deadline.safeDay);
}
