import { useState } from 'react';
import type { Person } from '../../../shared/bridge/contract.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { errorAt } from '../../components/errorAt.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { useWords } from '../../components/useWords.tsx';
import { useProvenChange } from './useProvenChange.ts';

const fieldId = 'person-current';

interface RemovePersonProps {
  readonly person: Person;
  readonly onLeave: () => void;
  readonly onDone: () => void;
}

/** Takes a person's passphrase away. */
export function RemovePerson({ person, onLeave, onDone }: RemovePersonProps) {
  const t = useWords();
  const { call } = useBridge();
  const [passphrase, setPassphrase] = useState('');
  const form = useProvenChange({
    change: () => call('store.removePerson', { current: { passphrase }, slot: person.slot }),
    onDone,
    fieldOf: { wrongPassphrase: fieldId },
  });
  const send = (): void => form.send(passphrase === '' ? [{ fieldId, text: t('unlock.empty') }] : []);
  return (
    <Form errors={form.errors} onSend={send}>
      <p>{t('people.removeText')}</p>
      <PassphraseField
        id={fieldId}
        label={t('people.yours')}
        error={errorAt(form.errors, fieldId)}
        value={passphrase}
        onChange={setPassphrase}
      />
      {form.failure !== undefined && <FailureNotice failure={form.failure} />}
      <ButtonRow>
        <Button kind="danger" type="submit" busy={form.isPending}>
          {t('people.remove')}
        </Button>
        <Button onClick={onLeave}>{t('common.cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
