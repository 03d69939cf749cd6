import { useState } from 'react';
import type { Person } from '../../../shared/bridge/contract.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { errorAt } from '../../components/errorAt.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useWords } from '../../components/useWords.tsx';
import { useProvenChange } from './useProvenChange.ts';

const fieldId = 'person-name';

interface NamePersonProps {
  readonly person: Person;
  readonly onLeave: () => void;
  readonly onDone: () => void;
}

/** The name by which history tells of a person. */
export function NamePerson({ person, onLeave, onDone }: NamePersonProps) {
  const t = useWords();
  const { call } = useBridge();
  const [name, setName] = useState(person.name);
  const form = useProvenChange({
    change: () => call('store.namePerson', { slot: person.slot, name }),
    onDone,
    fieldOf: {},
  });
  const send = (): void => form.send(name.trim() === '' ? [{ fieldId, text: t('people.nameMissing') }] : []);
  return (
    <Form errors={form.errors} onSend={send}>
      <TextField
        id={fieldId}
        label={t('people.name')}
        error={errorAt(form.errors, fieldId)}
        value={name}
        onChange={setName}
      />
      {form.failure !== undefined && <FailureNotice failure={form.failure} />}
      <ButtonRow>
        <Button kind="primary" type="submit" busy={form.isPending}>
          {t('people.rename')}
        </Button>
        <Button onClick={onLeave}>{t('common.cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
