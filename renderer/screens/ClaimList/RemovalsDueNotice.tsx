import { useRetention } from '../../bridge/useRetention.ts';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';

/** How many archived claims are due to be deleted. A failure here is that of the list itself. */
export function RemovalsDueNotice() {
  const t = useWords();
  const { data } = useRetention();
  if (data === undefined || data.dueCount === 0) return null;
  return (
    <Notice tone="info">
      <p>
        {t('retention.dueCount', { count: data.dueCount })} <a href="#/settings">{t('retention.see')}</a>
      </p>
    </Notice>
  );
}
