import { useEffect } from 'react';
import { Button } from '../../components/Button.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { useWords } from '../../components/useWords.tsx';
import { OpenBySecret, type OpenBySecretProps } from './OpenBySecret.tsx';

/** Opens the workspace with its passphrase. */
export function Unlock({
  onOpen,
  onForgot,
  onRestore,
}: Pick<OpenBySecretProps, 'onOpen'> & { readonly onForgot: () => void; readonly onRestore: () => void }) {
  const t = useWords();
  useEffect(() => document.getElementById('passphrase')?.focus(), []);
  return (
    <OpenBySecret
      title={t('unlock.title')}
      keepFocus
      fieldId="passphrase"
      empty={t('unlock.empty')}
      secretOf={passphrase => (passphrase === '' ? undefined : { passphrase })}
      leave={{ label: t('unlock.forgot'), go: onForgot }}
      below={
        <Button kind="link" onClick={onRestore}>
          {t('restore.title')}
        </Button>
      }
      onOpen={onOpen}
    >
      {box => <PassphraseField id="passphrase" label={t('unlock.passphrase')} {...box} />}
    </OpenBySecret>
  );
}
