import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { findPassphraseErrors } from '../findPassphraseErrors.ts';
import { NewPassphraseFields, nothingTyped } from '../NewPassphraseFields.tsx';

/** First start: a passphrase, typed twice. */
export function CreateWorkspace({
  onCreated,
  onRestore,
}: {
  readonly onCreated: (recoveryCode: string) => void;
  readonly onRestore: () => void;
}) {
  const t = useWords();
  const { call } = useBridge();
  const [typed, setTyped] = useState(nothingTyped);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const create = useMutation({
    mutationFn: () => call('store.create', { passphrase: typed.passphrase }),
    onSuccess: ({ recoveryCode }) => onCreated(recoveryCode),
  });
  const send = (): void => {
    const found = findPassphraseErrors(typed, t);
    setErrors(found);
    if (found.length === 0 && !create.isPending) create.mutate();
  };
  return (
    <Page title={t('create.title')} failed={errors.length > 0}>
      <p>{t('create.text')}</p>
      <Form errors={errors} onSend={send}>
        <NewPassphraseFields label={t('create.passphrase')} typed={typed} errors={errors} onType={setTyped} />
        {create.isError && <FailureNotice failure={failureOf(create.error)} />}
        <ButtonRow>
          <Button kind="primary" type="submit" busy={create.isPending}>
            {t('create.action')}
          </Button>
          <Button kind="link" onClick={onRestore}>
            {t('restore.title')}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}
