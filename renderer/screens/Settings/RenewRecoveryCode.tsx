import { useState } from 'react';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { errorAt } from '../../components/errorAt.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { useWords } from '../../components/useWords.tsx';
import { useProvenChange } from './useProvenChange.ts';

const fieldId = 'renew-current';

interface RenewRecoveryCodeProps {
  /** The new code was stored a moment ago. */
  readonly renewed: boolean;
  readonly onRenewed: (recoveryCode: string) => void;
}

/** Another recovery code, where the sheet is lost or somebody else saw it. */
export function RenewRecoveryCode({ renewed, onRenewed }: RenewRecoveryCodeProps) {
  const t = useWords();
  const { call } = useBridge();
  const [passphrase, setPassphrase] = useState('');
  const form = useProvenChange({
    change: () => call('store.renewRecoveryCode', { current: { passphrase } }),
    onDone: ({ recoveryCode }) => onRenewed(recoveryCode),
    fieldOf: { wrongPassphrase: fieldId },
  });
  const send = (): void => form.send(passphrase === '' ? [{ fieldId, text: t('unlock.empty') }] : []);
  return (
    <section aria-labelledby="settings-recovery">
      <h2 id="settings-recovery">{t('settings.recovery')}</h2>
      <p>{t('settings.recoveryText')}</p>
      {renewed && (
        <Notice tone="done" announced>
          <p>{t('settings.codeRenewed')}</p>
        </Notice>
      )}
      <Form errors={form.errors} onSend={send}>
        <PassphraseField
          id={fieldId}
          label={t('people.yours')}
          error={errorAt(form.errors, fieldId)}
          value={passphrase}
          onChange={setPassphrase}
        />
        {form.failure !== undefined && <FailureNotice failure={form.failure} />}
        <ButtonRow>
          <Button type="submit" busy={form.isPending}>
            {t('settings.renewCode')}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
