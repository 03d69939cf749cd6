import type { FactId } from '../../../shared/domain/fact.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { SummaryList } from '../../components/SummaryList.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import type { Followed } from './followed.ts';
import { Receipt } from './Receipt.tsx';
import { recordPath } from './recordPath.ts';

/** On which day, under which number and with whom it was filed, and the receipt that shows it. */
export function Filed({ page, scheme, progress, afterFiling }: Followed) {
  const t = useWords();
  const language = useLanguage();
  if (afterFiling === undefined) return null;
  const rowOf = (fact: FactId | undefined, value: string | null) => {
    const definition = fact === undefined ? undefined : page.pack.facts[fact];
    if (fact === undefined || definition === undefined) return [];
    const href = recordPath(page, scheme.schemeId, fact);
    const label = inLanguage(definition.label, language);
    const change = href && { href, text: t('common.change'), label: t('review.changeAnswer', { label: label.text }) };
    return [
      {
        id: fact,
        label: label.text,
        lang: label.language === language ? undefined : label.language,
        value: value ?? t('common.notProvided'),
        ...(change !== undefined && change !== '' && { change }),
      },
    ];
  };
  return (
    <section aria-labelledby="filed">
      <h2 id="filed">{t('after.filed')}</h2>
      <SummaryList
        rows={[
          ...rowOf(afterFiling.filedOn, progress.filedOn === null ? null : formatDate(progress.filedOn)),
          ...rowOf(afterFiling.number, progress.number),
          ...rowOf(afterFiling.filedWith, progress.filedWith),
        ]}
      />
      {afterFiling.receipt !== undefined && <Receipt page={page} document={afterFiling.receipt} />}
    </section>
  );
}
