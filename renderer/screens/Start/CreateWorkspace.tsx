import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { errorAt } from '../../components/errorAt.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { useWords } from '../../components/useWords.tsx';
import { findPassphraseErrors } from '../findPassphraseErrors.ts';

/** First start: a passphrase, typed twice. */
export function CreateWorkspace({ onCreated }: { readonly onCreated: (recoveryCode: string) => void }) {
  const t = useWords();
  const { call } = useBridge();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const create = useMutation({
    mutationFn: () => call('store.create', { passphrase }),
    onSuccess: ({ recoveryCode }) => onCreated(recoveryCode),
  });
  const send = (): void => {
    const found = findPassphraseErrors({ passphrase, again }, t);
    setErrors(found);
    if (found.length === 0 && !create.isPending) create.mutate();
  };
  return (
    <Page title={t('create.title')} failed={errors.length > 0}>
      <p>{t('create.text')}</p>
      <Form errors={errors} onSend={send}>
        <PassphraseField
          id="passphrase"
          label={t('create.passphrase')}
          hint={t('create.passphraseHint')}
          error={errorAt(errors, 'passphrase')}
          value={passphrase}
          onChange={setPassphrase}
        />
        <PassphraseField
          id="again"
          label={t('create.again')}
          error={errorAt(errors, 'again')}
          value={again}
          onChange={setAgain}
        />
        {create.isError && <FailureNotice failure={failureOf(create.error)} />}
        <ButtonRow>
          <Button kind="primary" type="submit" busy={create.isPending}>
            {t('create.action')}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}
