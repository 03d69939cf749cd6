import { useState, type ReactNode } from 'react';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { errorAt } from '../../components/errorAt.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { useWords } from '../../components/useWords.tsx';
import { useProvenChange } from './useProvenChange.ts';

interface OwnPassphraseFormProps<Value> {
  readonly fieldId: string;
  /** What is said above the field. */
  readonly children?: ReactNode;
  readonly action: string;
  readonly isDanger?: boolean;
  readonly change: (passphrase: string) => Promise<Value>;
  readonly onDone: (value: Value) => void;
  /** Where the form can be left. */
  readonly onLeave?: () => void;
}

/** Asks for one's own passphrase, which proves that a change may be made. */
export function OwnPassphraseForm<Value>(props: OwnPassphraseFormProps<Value>) {
  const { fieldId, children, action, isDanger = false, change, onDone, onLeave } = props;
  const t = useWords();
  const [passphrase, setPassphrase] = useState('');
  const form = useProvenChange({
    change: () => change(passphrase),
    onDone,
    fieldOf: { wrongPassphrase: fieldId },
  });
  const send = (): void => form.send(passphrase === '' ? [{ fieldId, text: t('unlock.empty') }] : []);
  return (
    <Form errors={form.errors} onSend={send}>
      {children}
      <PassphraseField
        id={fieldId}
        label={t('people.yours')}
        error={errorAt(form.errors, fieldId)}
        value={passphrase}
        onChange={setPassphrase}
      />
      {form.failure !== undefined && <FailureNotice failure={form.failure} />}
      <ButtonRow>
        <Button type="submit" busy={form.isPending} {...(isDanger && { kind: 'danger' })}>
          {action}
        </Button>
        {onLeave !== undefined && <Button onClick={onLeave}>{t('common.cancel')}</Button>}
      </ButtonRow>
    </Form>
  );
}
