import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Keeping } from '../../../shared/bridge/retention.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { DeleteClaim } from './DeleteClaim.tsx';
import styles from './TaskList.module.css';

function KeptUntil({ archivedOn, dueOn }: Keeping) {
  const t = useWords();
  if (archivedOn === null) return null;
  return (
    <>
      <p>{t('retention.archivedOn', { day: formatDate(archivedOn) })}</p>
      {dueOn !== null && <p>{t('retention.dueOn', { day: formatDate(dueOn) })}</p>}
      {dueOn === null && (
        <p>
          {t('retention.noTerm')} <a href="#/settings">{t('retention.setTerm')}</a>
        </p>
      )}
    </>
  );
}

/** Whether a claim is archived, from when it is due to be deleted, and the way to do both. */
export function KeepClaim({ claimId }: { readonly claimId: ClaimId }) {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const [deleting, setDeleting] = useState(false);
  const keeping = useQuery({
    queryKey: cacheKeys.keeping(claimId),
    queryFn: () => call('retention.of', { claimId }),
  });
  const archive = useMutation({
    mutationFn: (archived: boolean) => call('claims.archive', { claimId, archived }),
    onSuccess: () => cache.invalidateQueries({ queryKey: cacheKeys.claims }),
  });
  if (keeping.data === undefined) return null;
  const isArchived = keeping.data.archivedOn !== null;
  return (
    <section aria-labelledby="keeping" className={styles.panel}>
      <h2 id="keeping">{t('retention.title')}</h2>
      <KeptUntil {...keeping.data} />
      {archive.isError && <FailureNotice failure={failureOf(archive.error)} />}
      <ButtonRow>
        <Button busy={archive.isPending} onClick={() => archive.mutate(!isArchived)}>
          {t(isArchived ? 'retention.bringBack' : 'retention.archive')}
        </Button>
        <Button kind="danger" onClick={() => setDeleting(true)}>
          {t('retention.delete')}
        </Button>
      </ButtonRow>
      <DeleteClaim claimId={claimId} open={deleting} onClose={() => setDeleting(false)} />
    </section>
  );
}
