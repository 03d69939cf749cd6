import { useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { OpenedBackup } from '../../../shared/bridge/backup.ts';
import { errorText } from '../../../shared/text/errorText.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { useEvents } from '../../bridge/useEvents.ts';
import { useJob } from '../../bridge/useJob.ts';
import { useAppInfo } from '../../bridge/usePack.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Page } from '../../components/Page.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useWords } from '../../components/useWords.tsx';

/** A backup that was read through. */
export type ReadyBackup = Extract<OpenedBackup, { done: true }>;

interface RestoreBackupProps {
  readonly onOpened: (backup: ReadyBackup) => void;
  readonly onBack: () => void;
}

/** Opens a backup by its secret and has it read through; what stands here is not touched by it. */
export function RestoreBackup({ onOpened, onBack }: RestoreBackupProps) {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const info = useAppInfo();
  const [byCode, setByCode] = useState(false);
  const [typed, setTyped] = useState('');
  const [sentEmpty, setSentEmpty] = useState(false);
  const { run, cancel, running, progress, failure } = useJob();
  useEvents(running, event => {
    if (event.kind !== 'progress') return;
    cache.setQueryData(cacheKeys.progress(event.jobId), { done: event.done, total: event.total });
  });

  const send = async (): Promise<void> => {
    setSentEmpty(typed.trim() === '');
    if (typed.trim() === '' || running) return;
    const secret = byCode ? { recoveryCode: typed } : { passphrase: typed };
    const opened = await run(jobId => call('store.openBackup', { secret, jobId }));
    if (opened?.done === true) onOpened(opened);
  };
  const isSecretWrong = failure?.code === 'wrongPassphrase';
  const empty = t(byCode ? 'recover.empty' : 'unlock.empty');
  const error = sentEmpty ? empty : isSecretWrong ? errorText(failure, t) : undefined;
  const errors = useMemo(() => (error === undefined ? [] : [{ fieldId: 'backup-secret', text: error }]), [error]);
  const box = { value: typed, error, onChange: setTyped };
  return (
    <Page title={t('restore.title')} failed={error !== undefined || failure !== undefined}>
      <p>{t('restore.text')}</p>
      <Form errors={errors} onSend={() => void send()}>
        {failure !== undefined && !isSecretWrong && <FailureNotice failure={failure} />}
        {byCode ? (
          <TextField id="backup-secret" label={t('recover.code')} hint={t('recover.codeHint')} {...box} />
        ) : (
          <PassphraseField id="backup-secret" label={t('restore.passphrase')} {...box} />
        )}
        <Tick
          id="backup-by-code"
          label={t('settings.byCode')}
          checked={byCode}
          onChange={checked => {
            setByCode(checked);
            setTyped('');
            setSentEmpty(false);
          }}
        />
        <ButtonRow>
          <Button
            kind="primary"
            type="submit"
            busy={running}
            {...(info.data?.canSaveToFolder === false && { blockedBecause: t('restore.notHere') })}
          >
            {t('restore.choose')}
          </Button>
          {running ? (
            <Button onClick={cancel}>{t('common.cancel')}</Button>
          ) : (
            <Button kind="link" onClick={onBack}>
              {t('restore.back')}
            </Button>
          )}
        </ButtonRow>
        {running && <JobProgress label={t('restore.working')} progress={progress} />}
      </Form>
    </Page>
  );
}
