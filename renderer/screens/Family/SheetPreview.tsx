import { useQuery } from '@tanstack/react-query';
import type { Request } from '../../../shared/bridge/contract.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageImages } from '../../components/PageImages.tsx';
import { useWords } from '../../components/useWords.tsx';
import styles from '../Export/Export.module.css';
import { usePageImages } from '../usePageImages.ts';

/** The very page that would be given out, as pictures. */
export function SheetPreview({ request }: { readonly request: Request<'sheets.preview'> }) {
  const t = useWords();
  const { call } = useBridge();
  const preview = useQuery({
    queryKey: [...cacheKeys.ofClaim(request.claimId), 'sheet', request],
    queryFn: () => call('sheets.preview', request),
    // The services keep few previews: each visit makes its own.
    gcTime: 0,
  });
  const { pages, failure } = usePageImages(preview.data);
  return (
    <section aria-labelledby="preview" className={styles.preview}>
      <h2 id="preview">{t('family.preview')}</h2>
      {preview.isError && <FailureNotice failure={failureOf(preview.error)} onRetry={() => void preview.refetch()} />}
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => void preview.refetch()} />}
      {preview.isFetching && preview.data === undefined && <Loading text={t('family.setting')} />}
      {preview.data?.draftWording === true && (
        <Notice tone="warn">
          <p>{t('family.draftWording')}</p>
        </Notice>
      )}
      <PageImages pages={pages} lang={request.language} />
    </section>
  );
}
