import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useWords } from '../../components/useWords.tsx';
import { SecretForm } from './SecretForm.tsx';

/** Opens the workspace with the code on the recovery sheet, where the passphrase is forgotten. */
export function UseRecoveryCode({ onOpen, onBack }: { readonly onOpen: () => void; readonly onBack: () => void }) {
  const t = useWords();
  const { call } = useBridge();
  const [recoveryCode, setRecoveryCode] = useState('');
  const unlock = useMutation({ mutationFn: () => call('store.unlock', { recoveryCode }), onSuccess: onOpen });
  return (
    <Page title={t('recover.title')} failed={unlock.isError}>
      <p>{t('recover.text')}</p>
      <SecretForm
        fieldId="recovery-code"
        empty={recoveryCode.trim() === '' ? t('recover.empty') : undefined}
        failure={unlock.isError ? failureOf(unlock.error) : undefined}
        busy={unlock.isPending}
        onSend={() => unlock.mutate()}
      >
        {error => (
          <>
            <TextField
              id="recovery-code"
              label={t('recover.code')}
              hint={t('recover.codeHint')}
              error={error}
              value={recoveryCode}
              onChange={setRecoveryCode}
            />
            <ButtonRow>
              <Button kind="primary" type="submit" busy={unlock.isPending}>
                {t('unlock.action')}
              </Button>
              <Button kind="link" onClick={onBack}>
                {t('recover.back')}
              </Button>
            </ButtonRow>
          </>
        )}
      </SecretForm>
    </Page>
  );
}
