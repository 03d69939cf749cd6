import { useQuery } from '@tanstack/react-query';
import type { Claim } from '../../../shared/domain/claim.ts';
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

/** Nobody has to wait for the pages of every choice between: what is left out is looked at once each document was decided on. */
function isDecided({ evidence }: Pick<Claim, 'evidence'>, { variant = null }: ExportChoices): boolean {
  return variant === null || evidence.every(({ evidenceId }) => variant.enclosures[evidenceId] !== undefined);
}

/** The pages as they would be printed now. */
export function ExportPreview({ page, choices }: { readonly page: ClaimOnPage; readonly choices: ExportChoices }) {
  const t = useWords();
  const { call } = useBridge();
  const { claim, revision } = page.opened;
  const request = { claimId: claim.claimId, revision, ...choices };
  const preview = useQuery({
    queryKey: [...cacheKeys.ofClaim(claim.claimId), 'preview', request],
    queryFn: () => call('exports.preview', request),
    enabled: (claim.pursued.length > 0 || choices.alone !== undefined) && isDecided(claim, choices),
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
      {!preview.isFetching && preview.data === undefined && !preview.isError && (
        <p>{t(isDecided(claim, choices) ? 'export.noPreview' : 'export.variant.documentsHint')}</p>
      )}
      <PageImages pages={pages} lang={choices.language} />
    </section>
  );
}
