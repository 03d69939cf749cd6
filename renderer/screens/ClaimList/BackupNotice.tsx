import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBackupState } from '../../bridge/useBackupState.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { lastBackupText } from '../lastBackupText.ts';

/** That it is time for a backup, with the proof of the last one, until it is put off. A failure here is that of the list itself. */
export function BackupNotice() {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const { data } = useBackupState();
  const putOff = useMutation({
    mutationFn: () => call('store.putOffBackup', {}),
    onSuccess: () => cache.invalidateQueries({ queryKey: cacheKeys.backupState }),
  });
  if (data === undefined || !data.isDue) return null;
  return (
    <section aria-labelledby="backup-due">
      <Notice tone="info">
        <h2 id="backup-due">{t('backup.due')}</h2>
        <p>
          {lastBackupText(data.last, t)} {t('backup.dueText')}
        </p>
        {putOff.isError && <FailureNotice failure={failureOf(putOff.error)} />}
        <ButtonRow>
          <a href="#/settings">{t('backup.toSettings')}</a>
          <Button busy={putOff.isPending} onClick={() => putOff.mutate()}>
            {t('backup.putOff')}
          </Button>
        </ButtonRow>
      </Notice>
    </section>
  );
}
