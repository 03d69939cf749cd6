import { useMemo, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { formatList } from '../../../shared/fmt/formatList.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { Radios } from '../../components/Radios.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import type { ReadyBackup } from './RestoreBackup.tsx';

interface ConfirmRestoreProps {
  readonly backup: ReadyBackup;
  /** With the name under which the former workspace is kept, where there was one. */
  readonly onRestored: (keptAs: string | null) => void;
  readonly onBack: () => void;
}

/** What to know before one goes on, and what is asked about it. */
function Warning({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <>
      <Notice tone="warn">
        <p>{text}</p>
      </Notice>
      {children}
    </>
  );
}

/** What a backup holds and what it would replace; deleted claims come back only where that is chosen. */
export function ConfirmRestore({ backup, onRestored, onBack }: ConfirmRestoreProps) {
  const t = useWords();
  const language = useLanguage();
  const { call } = useBridge();
  const [bringBack, setBringBack] = useState<'none' | 'all'>('none');
  const [replaceOther, setReplaceOther] = useState(false);
  const [sent, setSent] = useState(false);
  const restore = useMutation({
    mutationFn: () => call('store.restore', { bringBack, replaceOther }),
    onSuccess: ({ keptAs }) => onRestored(keptAs),
  });
  const { madeOn, claims, evidence, replaces, removedHere, removedOn } = backup;
  const day = formatDate(madeOn);
  const days = formatList(removedOn.map(formatDate), language);
  const daysOfRemovals = removedOn.length > 0 ? t('restore.removedOn', { days }) : '';
  const isUnsaid = replaces === 'other' && !replaceOther;
  const error = sent && isUnsaid ? t('restore.otherUnsaid') : undefined;
  const errors = useMemo(() => (error === undefined ? [] : [{ fieldId: 'replace-other', text: error }]), [error]);
  const send = (): void => {
    setSent(true);
    if (!isUnsaid && !restore.isPending) restore.mutate();
  };
  return (
    <Page title={t('restore.opened', { day })} failed={error !== undefined || restore.isError}>
      <p>{t('restore.facts', { claims, evidence })}</p>
      <p>{t('restore.later', { day })}</p>
      {replaces !== 'nothing' && <p>{t('restore.keeps')}</p>}
      <Form errors={errors} onSend={send}>
        {restore.isError && <FailureNotice failure={failureOf(restore.error)} />}
        {removedHere > 0 && (
          <Warning text={[t('restore.removed', { count: removedHere }), daysOfRemovals].join(' ').trim()}>
            <Radios
              id="bring-back"
              label={t('restore.removedQuestion')}
              value={bringBack}
              onChange={setBringBack}
              options={[
                { value: 'none', label: t('restore.leaveOut') },
                { value: 'all', label: t('restore.bringBack') },
              ]}
            />
          </Warning>
        )}
        {replaces === 'diverged' && <Warning text={t('restore.diverged')} />}
        {replaces === 'other' && (
          <Warning text={t('restore.other')}>
            <Tick
              id="replace-other"
              label={t('restore.replaceOther')}
              error={error}
              checked={replaceOther}
              onChange={setReplaceOther}
            />
          </Warning>
        )}
        <ButtonRow>
          <Button kind="primary" type="submit" busy={restore.isPending}>
            {t('restore.action')}
          </Button>
          <Button kind="link" onClick={onBack}>
            {t('restore.back')}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}
