import { useEffect, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { useWords } from '../../components/useWords.tsx';
import { SecretForm } from './SecretForm.tsx';

/** Opens the workspace with its passphrase. */
export function Unlock({ onOpen, onForgot }: { readonly onOpen: () => void; readonly onForgot: () => void }) {
  const t = useWords();
  const { call } = useBridge();
  const [passphrase, setPassphrase] = useState('');
  const unlock = useMutation({ mutationFn: () => call('store.unlock', { passphrase }), onSuccess: onOpen });
  useEffect(() => document.getElementById('passphrase')?.focus(), []);
  return (
    <Page title={t('unlock.title')} keepFocus failed={unlock.isError}>
      <SecretForm
        fieldId="passphrase"
        empty={passphrase === '' ? t('unlock.empty') : undefined}
        failure={unlock.isError ? failureOf(unlock.error) : undefined}
        busy={unlock.isPending}
        onSend={() => unlock.mutate()}
      >
        {error => (
          <>
            <PassphraseField
              id="passphrase"
              label={t('unlock.passphrase')}
              error={error}
              value={passphrase}
              onChange={setPassphrase}
            />
            <ButtonRow>
              <Button kind="primary" type="submit" busy={unlock.isPending}>
                {t('unlock.action')}
              </Button>
              <Button kind="link" onClick={onForgot}>
                {t('unlock.forgot')}
              </Button>
            </ButtonRow>
          </>
        )}
      </SecretForm>
    </Page>
  );
}
