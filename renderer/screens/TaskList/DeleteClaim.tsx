import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBackupState } from '../../bridge/useBackupState.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useWords } from '../../components/useWords.tsx';

/** What a backup still holds of a claim that is deleted here. */
function InBackups() {
  const t = useWords();
  const backups = useBackupState();
  if (backups.isError) return <FailureNotice failure={failureOf(backups.error)} />;
  if (backups.data === undefined) return null;
  const { last } = backups.data;
  return <p>{last === null ? t('retention.noBackup') : t('retention.inBackups', { day: formatDate(last.madeOn) })}</p>;
}

interface DeleteClaimProps {
  readonly claimId: ClaimId;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks once whether a claim is to be deleted for good, and says what goes and what stays. */
export function DeleteClaim({ claimId, open, onClose }: DeleteClaimProps) {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const remove = useMutation({
    mutationFn: () => call('claims.remove', { claimId }),
    onSuccess: () => {
      // First away from it: nothing on the list asks for a claim that is gone.
      navigate('/claims');
      for (const key of [cacheKeys.claim(claimId), cacheKeys.ofClaim(claimId), cacheKeys.keeping(claimId)]) {
        cache.removeQueries({ queryKey: key });
      }
      void cache.invalidateQueries({ queryKey: cacheKeys.claims });
    },
  });
  return (
    <Dialog open={open} title={t('retention.deleteTitle')} onClose={onClose}>
      <p>{t('retention.deleteText')}</p>
      <InBackups />
      {remove.isError && <FailureNotice failure={failureOf(remove.error)} />}
      <ButtonRow>
        <Button kind="primary" focusFirst onClick={onClose}>
          {t('retention.keep')}
        </Button>
        <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
          {t('retention.delete')}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
