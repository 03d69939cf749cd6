import { useState } from 'react';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { errorAt } from '../../components/errorAt.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useWords } from '../../components/useWords.tsx';
import { findPassphraseErrors } from '../findPassphraseErrors.ts';
import { NewPassphraseFields, nothingTyped } from '../NewPassphraseFields.tsx';
import { useProvenChange } from './useProvenChange.ts';

const idPrefix = 'person-';

interface AddPersonProps {
  readonly onLeave: () => void;
  readonly onDone: (name: string) => void;
}

/** A further person: they type their passphrase, somebody who has one proves it. */
export function AddPerson({ onLeave, onDone }: AddPersonProps) {
  const t = useWords();
  const { call } = useBridge();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  const [current, setCurrent] = useState('');
  const form = useProvenChange({
    change: () => call('store.addPerson', { current: { passphrase: current }, name, passphrase: typed.passphrase }),
    onDone: () => onDone(name.trim()),
    fieldOf: { wrongPassphrase: 'person-current', peopleRefused: 'person-passphrase' },
  });
  const { errors } = form;
  const send = (): void =>
    form.send([
      ...(name.trim() === '' ? [{ fieldId: 'person-name', text: t('people.nameMissing') }] : []),
      ...findPassphraseErrors(typed, t, idPrefix),
      ...(current === '' ? [{ fieldId: 'person-current', text: t('unlock.empty') }] : []),
    ]);
  return (
    <Form errors={errors} onSend={send}>
      <p>{t('people.addText')}</p>
      <TextField
        id="person-name"
        label={t('people.name')}
        error={errorAt(errors, 'person-name')}
        value={name}
        onChange={setName}
      />
      <NewPassphraseFields
        idPrefix={idPrefix}
        label={t('people.theirs')}
        typed={typed}
        errors={errors}
        onType={setTyped}
      />
      <PassphraseField
        id="person-current"
        label={t('people.yours')}
        error={errorAt(errors, 'person-current')}
        value={current}
        onChange={setCurrent}
      />
      {form.failure !== undefined && <FailureNotice failure={form.failure} />}
      <ButtonRow>
        <Button kind="primary" type="submit" busy={form.isPending}>
          {t('people.add')}
        </Button>
        <Button onClick={onLeave}>{t('common.cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
