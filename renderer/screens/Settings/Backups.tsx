import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBackupState } from '../../bridge/useBackupState.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { useJob } from '../../bridge/useJob.ts';
import { useAppInfo } from '../../bridge/usePack.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { lastBackupText } from '../lastBackupText.ts';
import { SettingsSection } from './SettingsSection.tsx';

/** Backups of the workspace: making one, having one read through, and what is known of the last. */
export function Backups() {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const info = useAppInfo();
  const state = useBackupState();
  const { run, cancel, running, progress, failure } = useJob();
  const [done, setDone] = useState<string>();

  const start = async (work: (jobId: string) => Promise<string | undefined>): Promise<void> => {
    setDone(undefined);
    setDone(await run(work));
    await cache.invalidateQueries({ queryKey: cacheKeys.backupState });
  };
  const make = () =>
    start(async jobId => {
      const made = await call('store.backup', { jobId });
      return made.done ? t('backup.made', { claims: made.claims, evidence: made.evidence }) : undefined;
    });
  const check = () =>
    start(async jobId => {
      const checked = await call('store.checkBackup', { jobId });
      if (!checked.done) return undefined;
      const { madeOn, claims, evidence, isOfThis } = checked;
      const whole = t('backup.checked', { day: formatDate(madeOn), claims, evidence });
      return isOfThis === false ? `${whole} ${t('backup.otherHistory')}` : whole;
    });
  const blockedBecause = (reason: string) => info.data?.canSaveToFolder === false && { blockedBecause: reason };
  return (
    <SettingsSection id="backup" title={t('backup.title')}>
      <p>{t('backup.text')}</p>
      {state.isError && <FailureNotice failure={failureOf(state.error)} onRetry={() => void state.refetch()} />}
      {state.data !== undefined && <p>{lastBackupText(state.data.last, t)}</p>}
      {failure !== undefined && <FailureNotice failure={failure} />}
      {done !== undefined && (
        <Notice tone="done" announced>
          <p>{done}</p>
        </Notice>
      )}
      <ButtonRow>
        <Button busy={running} {...blockedBecause(t('backup.notHere'))} onClick={() => void make()}>
          {t('backup.make')}
        </Button>
        <Button busy={running} {...blockedBecause(t('backup.checkNotHere'))} onClick={() => void check()}>
          {t('backup.check')}
        </Button>
        {running && <Button onClick={cancel}>{t('common.cancel')}</Button>}
      </ButtonRow>
      {running && <JobProgress label={t('backup.working')} progress={progress} />}
      <p>{t('backup.restoreHint')}</p>
    </SettingsSection>
  );
}
