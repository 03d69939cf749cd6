import { Fragment } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { DifferenceList } from '../DifferenceList.tsx';

/** What a newer edition of the law's data changes in this claim, until the lawyer says to have seen it. */
export function PackNewsNotice({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const { claim, packNews } = page.opened;
  const seen = useMutation({
    mutationFn: () => call('claims.acknowledgePackNews', { claimId: claim.claimId }),
    onSuccess: opened => {
      cache.setQueryData(cacheKeys.claim(claim.claimId), opened);
      void cache.invalidateQueries({ queryKey: cacheKeys.claims });
    },
  });
  if (packNews.length === 0) return null;
  return (
    <section aria-labelledby="pack-news">
      <Notice tone="warn">
        <h2 id="pack-news">{t('packNews.title')}</h2>
        <p>{t('packNews.text')}</p>
        {packNews.map(news => (
          <Fragment key={news.after.packVersion}>
            <p>{t('packNews.versions', { before: news.before.packVersion, after: news.after.packVersion })}</p>
            <DifferenceList page={page} change={news} />
          </Fragment>
        ))}
        {seen.isError && <FailureNotice failure={failureOf(seen.error)} />}
        <Button busy={seen.isPending} onClick={() => seen.mutate()}>
          {t('packNews.seen')}
        </Button>
      </Notice>
    </section>
  );
}
