import { useMemo, useState, type ReactNode } from 'react';
import type { Failure } from '../../../shared/bridge/appError.ts';
import { errorText } from '../../../shared/text/errorText.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { useWords } from '../../components/useWords.tsx';

interface SecretFormProps {
  readonly fieldId: string;
  /** What to say where nothing is typed. */
  readonly empty: string | undefined;
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly children: (error: string | undefined) => ReactNode;
}

/** A passphrase or a code to open with: what does not open is an error of the field, anything else is about the workspace. */
export function SecretForm({ fieldId, empty, failure, busy, onSend, children }: SecretFormProps) {
  const t = useWords();
  const [sentEmpty, setSentEmpty] = useState(false);
  const refused = failure?.code === 'wrongPassphrase' ? errorText(failure, t) : undefined;
  const error = sentEmpty ? empty : refused;
  const errors = useMemo(() => (error === undefined ? [] : [{ fieldId, text: error }]), [fieldId, error]);
  return (
    <Form
      errors={errors}
      onSend={() => {
        setSentEmpty(empty !== undefined);
        if (empty === undefined && !busy) onSend();
      }}
    >
      {failure !== undefined && refused === undefined && <FailureNotice failure={failure} />}
      {children(error)}
    </Form>
  );
}
