import { useQuery } from '@tanstack/react-query';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageImages } from '../../components/PageImages.tsx';
import { useWords } from '../../components/useWords.tsx';
import type { ExportChoices } from '../useExportPlan.ts';
import { usePageImages } from '../usePageImages.ts';
import styles from './Export.module.css';

/** The pages as they would be printed now. */
export function ExportPreview({ page, choices }: { readonly page: ClaimOnPage; readonly choices: ExportChoices }) {
  const t = useWords();
  const { call } = useBridge();
  const { claim, revision } = page.opened;
  const request = { claimId: claim.claimId, revision, ...choices };
  const preview = useQuery({
    queryKey: [...cacheKeys.ofClaim(claim.claimId), 'preview', request],
    queryFn: () => call('exports.preview', request),
    enabled: claim.pursued.length > 0 || choices.alone !== undefined,
    // The services keep few previews: each visit makes its own.
    gcTime: 0,
  });
  const { pages, failure } = usePageImages(preview.data);
  return (
    <section aria-labelledby="preview" className={styles.preview} data-waiting={preview.isFetching || pages.length > 0}>
      <h2 id="preview">{t('export.preview')}</h2>
      {preview.isError && <FailureNotice failure={failureOf(preview.error)} onRetry={() => void preview.refetch()} />}
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => void preview.refetch()} />}
      {preview.isFetching && preview.data === undefined && <Loading text={t('export.setting')} />}
      {!preview.isFetching && preview.data === undefined && !preview.isError && <p>{t('export.noPreview')}</p>}
      <PageImages pages={pages} lang={choices.language} />
    </section>
  );
}
