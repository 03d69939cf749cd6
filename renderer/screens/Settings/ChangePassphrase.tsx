import { useState } from 'react';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { errorAt } from '../../components/errorAt.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { Radios } from '../../components/Radios.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useWords } from '../../components/useWords.tsx';
import { findPassphraseErrors } from '../findPassphraseErrors.ts';
import { NewPassphraseFields, nothingTyped } from '../NewPassphraseFields.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { usePeople } from './usePeople.ts';
import { useProvenChange } from './useProvenChange.ts';

/** Another passphrase for the same workspace; the recovery sheet stays good. */
export function ChangePassphrase() {
  const t = useWords();
  const { call } = useBridge();
  const people = usePeople().data ?? [];
  const [byCode, setByCode] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  // A passphrase says whose it is, the code does not.
  const whose = chosen ?? people[0]?.slot;
  const asksWhose = byCode && people.length > 1;
  const form = useProvenChange({
    change: () =>
      call('store.changePassphrase', {
        current: byCode ? { recoveryCode: current } : { passphrase: current },
        next: typed.passphrase,
        ...(asksWhose && whose !== undefined && { slot: whose }),
      }),
    onDone: () => {
      setCurrent('');
      setTyped(nothingTyped);
    },
    fieldOf: { wrongPassphrase: 'current', peopleRefused: 'passphrase' },
  });
  const { errors } = form;
  const send = (): void =>
    form.send([
      ...(current === '' ? [{ fieldId: 'current', text: t(byCode ? 'recover.empty' : 'unlock.empty') }] : []),
      ...findPassphraseErrors(typed, t),
    ]);
  return (
    <SettingsSection id="passphrase" title={t('settings.passphrase')}>
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
            form.forgetErrors();
          }}
        />
        {asksWhose && (
          <Radios
            id="whose"
            label={t('people.whose')}
            value={whose}
            onChange={setChosen}
            options={people.map(({ slot, name }) => ({ value: slot, label: name === '' ? t('people.unnamed') : name }))}
          />
        )}
        <NewPassphraseFields label={t('settings.next')} typed={typed} errors={errors} onType={setTyped} />
        {form.failure !== undefined && <FailureNotice failure={form.failure} />}
        {form.isDone && (
          <Notice tone="done" announced>
            <p>{t('settings.passphraseChanged')}</p>
          </Notice>
        )}
        <ButtonRow>
          <Button type="submit" busy={form.isPending}>
            {t('settings.changePassphrase')}
          </Button>
        </ButtonRow>
      </Form>
    </SettingsSection>
  );
}
