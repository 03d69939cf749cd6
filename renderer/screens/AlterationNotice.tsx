import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { cacheKeys } from '../bridge/cacheKeys.ts';
import { failureOf } from '../bridge/failureOf.ts';
import { useBridge } from '../bridge/useBridge.ts';
import { Button, ButtonRow } from '../components/Button.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../components/useWords.tsx';
import { AlterationText } from './AlterationText.tsx';

/** Told at the opening of the workspace, above every place in it, until somebody says to have read it. */
export function AlterationNotice() {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const query = useQuery({
    queryKey: cacheKeys.alteration,
    queryFn: () => call('accessLog.alteration', { readThrough: false }),
  });
  const acknowledge = useMutation({
    mutationFn: () => call('accessLog.acknowledgeAlteration', {}),
    onSuccess: () => cache.invalidateQueries({ queryKey: cacheKeys.alteration }),
  });
  if (query.isError) return <FailureNotice failure={failureOf(query.error)} onRetry={() => void query.refetch()} />;
  const alteration = query.data?.isRead === false ? query.data.alteration : null;
  if (alteration === null) return null;
  return (
    <section aria-label={t('alteration.title')}>
      <Notice tone="stop" title={t('alteration.title')}>
        <AlterationText alteration={alteration} />
        {acknowledge.isError && <FailureNotice failure={failureOf(acknowledge.error)} />}
        <p>{t('alteration.readHint')}</p>
        <ButtonRow>
          <Button busy={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
            {t('alteration.read')}
          </Button>
        </ButtonRow>
      </Notice>
    </section>
  );
}
