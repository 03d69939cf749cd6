import { useQueryClient } from '@tanstack/react-query';
import { cacheKeys } from '../bridge/cacheKeys.ts';
import type { ClaimOnPage } from '../bridge/WithClaim.tsx';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../components/useWords.tsx';
import { DifferenceList } from './DifferenceList.tsx';

/** What another charge changes in each route, from the moment it is entered until the lawyer says to have seen it. */
export function RequalificationNotice({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const cache = useQueryClient();
  const { claim, requalification } = page.opened;
  if (requalification === null) return null;
  return (
    <section aria-labelledby="requalification">
      <Notice tone="warn">
        <h2 id="requalification">{t('requalification.title')}</h2>
        <p>{t('requalification.text')}</p>
        <DifferenceList page={page} change={requalification} />
        <Button onClick={() => cache.setQueryData(cacheKeys.requalification(claim.claimId), null)}>
          {t('packNews.seen')}
        </Button>
      </Notice>
    </section>
  );
}
