import { useQuery } from '@tanstack/react-query';
import type { ClaimId, EvidenceDocument } from '../../shared/domain/claim.ts';
import { cacheKeys } from '../bridge/cacheKeys.ts';
import { failureOf } from '../bridge/failureOf.ts';
import { useBridge } from '../bridge/useBridge.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { Loading } from '../components/Loading.tsx';
import { PageImages } from '../components/PageImages.tsx';
import { useWords } from '../components/useWords.tsx';
import { usePageImages } from './usePageImages.ts';

function Pages({ claimId, evidenceId }: Pick<EvidenceDocument, 'evidenceId'> & { readonly claimId: ClaimId }) {
  const { call } = useBridge();
  const preview = useQuery({
    queryKey: [...cacheKeys.ofClaim(claimId), 'evidence', evidenceId],
    queryFn: () => call('evidence.preview', { claimId, evidenceId }),
    // The services keep few previews: each look makes its own.
    gcTime: 0,
  });
  const { pages, failure } = usePageImages(preview.data);
  if (preview.isError) return <FailureNotice failure={failureOf(preview.error)} />;
  if (preview.data === undefined) return <Loading />;
  return (
    <>
      {failure !== undefined && <FailureNotice failure={failure} />}
      <PageImages pages={pages} />
    </>
  );
}

interface PreviewDialogProps {
  readonly claimId: ClaimId;
  readonly shown: EvidenceDocument | undefined;
  readonly onClose: () => void;
}

/** The pages of a file that is held. */
export function PreviewDialog({ claimId, shown, onClose }: PreviewDialogProps) {
  const t = useWords();
  return (
    <Dialog open={shown !== undefined} title={shown?.fileName ?? ''} onClose={onClose}>
      {shown !== undefined && <Pages claimId={claimId} evidenceId={shown.evidenceId} />}
      <Button onClick={onClose}>{t('common.close')}</Button>
    </Dialog>
  );
}
