import { TextField } from '../../components/TextField.tsx';
import { useWords } from '../../components/useWords.tsx';
import { OpenBySecret, type OpenBySecretProps } from './OpenBySecret.tsx';

/** Opens the workspace with the code on the recovery sheet, where the passphrase is forgotten. */
export function UseRecoveryCode({
  onOpen,
  onBack,
}: Pick<OpenBySecretProps, 'onOpen'> & { readonly onBack: () => void }) {
  const t = useWords();
  return (
    <OpenBySecret
      title={t('recover.title')}
      intro={t('recover.text')}
      fieldId="recovery-code"
      empty={t('recover.empty')}
      secretOf={recoveryCode => (recoveryCode.trim() === '' ? undefined : { recoveryCode })}
      leave={{ label: t('recover.back'), go: onBack }}
      onOpen={onOpen}
    >
      {box => <TextField id="recovery-code" label={t('recover.code')} hint={t('recover.codeHint')} {...box} />}
    </OpenBySecret>
  );
}
