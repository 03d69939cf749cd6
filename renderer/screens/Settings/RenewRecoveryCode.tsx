import { useBridge } from '../../bridge/useBridge.ts';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { OwnPassphraseForm } from './OwnPassphraseForm.tsx';
import { SettingsSection } from './SettingsSection.tsx';

interface RenewRecoveryCodeProps {
  /** The new code was stored a moment ago. */
  readonly renewed: boolean;
  readonly onRenewed: (recoveryCode: string) => void;
}

/** Another recovery code, where the sheet is lost or somebody else saw it. */
export function RenewRecoveryCode({ renewed, onRenewed }: RenewRecoveryCodeProps) {
  const t = useWords();
  const { call } = useBridge();
  return (
    <SettingsSection id="recovery" title={t('settings.recovery')}>
      <p>{t('settings.recoveryText')}</p>
      {renewed && (
        <Notice tone="done" announced>
          <p>{t('settings.codeRenewed')}</p>
        </Notice>
      )}
      <OwnPassphraseForm
        fieldId="renew-current"
        action={t('settings.renewCode')}
        change={passphrase => call('store.renewRecoveryCode', { current: { passphrase } })}
        onDone={({ recoveryCode }) => onRenewed(recoveryCode)}
      />
    </SettingsSection>
  );
}
