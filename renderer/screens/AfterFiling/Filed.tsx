import { SummaryList } from '../../components/SummaryList.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import type { Followed } from './followed.ts';
import { Receipt } from './Receipt.tsx';
import { recordedDay } from './recordedDay.ts';
import { recordRow } from './recordRow.tsx';

/** On which day, under which number and with whom it was filed, and the receipt that shows it. */
export function Filed({ followed }: { readonly followed: Followed }) {
  const t = useWords();
  const language = useLanguage();
  const { page, progress, afterFiling } = followed;
  if (afterFiling === undefined) return null;
  const filedOn = recordedDay(page, afterFiling.filedOn, progress.filedOn, language);
  const said = { t, language };
  return (
    <section aria-labelledby="filed">
      <h2 id="filed">{t('after.filed')}</h2>
      <SummaryList
        rows={[
          ...recordRow(followed, afterFiling.filedOn, filedOn, said),
          ...recordRow(followed, afterFiling.number, progress.number, said),
          ...recordRow(followed, afterFiling.filedWith, progress.filedWith, said),
        ]}
      />
      {afterFiling.receipt !== undefined && <Receipt page={page} document={afterFiling.receipt} />}
    </section>
  );
}
