import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { errorText } from '../../../shared/text/errorText.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { errorAt } from '../../components/errorAt.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useWords } from '../../components/useWords.tsx';
import { findPassphraseErrors } from '../findPassphraseErrors.ts';
import { NewPassphraseFields, nothingTyped } from '../NewPassphraseFields.tsx';

/** Another passphrase for the same workspace; the recovery sheet stays good. */
export function ChangePassphrase() {
  const t = useWords();
  const { call } = useBridge();
  const [byCode, setByCode] = useState(false);
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const change = useMutation({
    mutationFn: () =>
      call('store.changePassphrase', {
        current: byCode ? { recoveryCode: current } : { passphrase: current },
        next: typed.passphrase,
      }),
    onSuccess: () => {
      setCurrent('');
      setTyped(nothingTyped);
    },
    onError: cause => {
      const failure = failureOf(cause);
      if (failure.code === 'wrongPassphrase') setErrors([{ fieldId: 'current', text: errorText(failure, t) }]);
    },
  });
  const send = (): void => {
    const found = [
      ...(current === '' ? [{ fieldId: 'current', text: t(byCode ? 'recover.empty' : 'unlock.empty') }] : []),
      ...findPassphraseErrors(typed, t),
    ];
    setErrors(found);
    change.reset();
    if (found.length === 0) change.mutate();
  };
  return (
    <section aria-labelledby="settings-passphrase">
      <h2 id="settings-passphrase">{t('settings.passphrase')}</h2>
      <Form errors={errors} onSend={send}>
        {byCode ? (
          <TextField
            id="current"
            label={t('recover.code')}
            hint={t('recover.codeHint')}
            error={errorAt(errors, 'current')}
            value={current}
            onChange={setCurrent}
          />
        ) : (
          <PassphraseField
            id="current"
            label={t('settings.current')}
            error={errorAt(errors, 'current')}
            value={current}
            onChange={setCurrent}
          />
        )}
        <Tick
          id="by-code"
          label={t('settings.byCode')}
          checked={byCode}
          onChange={checked => {
            setByCode(checked);
            setCurrent('');
            setErrors([]);
          }}
        />
        <NewPassphraseFields label={t('settings.next')} typed={typed} errors={errors} onType={setTyped} />
        {change.isError && errors.length === 0 && <FailureNotice failure={failureOf(change.error)} />}
        {change.isSuccess && (
          <Notice tone="done" announced>
            <p>{t('settings.passphraseChanged')}</p>
          </Notice>
        )}
        <ButtonRow>
          <Button type="submit" busy={change.isPending}>
            {t('settings.changePassphrase')}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
