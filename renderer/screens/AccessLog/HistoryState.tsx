import { useQuery } from '@tanstack/react-query';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { formatHead } from '../../../shared/fmt/formatHead.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { ReadyPart } from '../../bridge/ReadyPart.tsx';
import { useBridge } from '../../bridge/useBridge.ts';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { AlterationText } from '../AlterationText.tsx';
import { CompareNumber } from './CompareNumber.tsx';
import styles from './AccessLog.module.css';

/** Whether anything was altered behind the program's back, found by reading all entries through, and the number that later proves it. */
export function HistoryState({ head, today }: { readonly head: string; readonly today: IsoDate }) {
  const t = useWords();
  const { call } = useBridge();
  const query = useQuery({
    queryKey: [...cacheKeys.alteration, 'readThrough'],
    queryFn: () => call('accessLog.alteration', { readThrough: true }),
    // Read through anew at each visit.
    refetchOnMount: 'always',
  });
  return (
    <section aria-labelledby="history-state">
      <h2 id="history-state">{t('accessLog.state')}</h2>
      <ReadyPart query={query} waiting={t('accessLog.checking')}>
        {({ alteration }) =>
          alteration === null ? (
            <Notice tone="done">
              <p>{t('accessLog.whole', { day: formatDate(today) })}</p>
            </Notice>
          ) : (
            <Notice tone="stop" title={t('alteration.title')}>
              <AlterationText alteration={alteration} />
            </Notice>
          )
        }
      </ReadyPart>
      <p>
        {t('accessLog.number')} <strong className={styles.number}>{formatHead(head)}</strong>
      </p>
      <CompareNumber />
    </section>
  );
}
