import { useState } from 'react';
import { Button, ButtonRow } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { errorAt } from '../components/errorAt.ts';
import { Form } from '../components/Form.tsx';
import { PassphraseField } from '../components/PassphraseField.tsx';
import { useWords } from '../components/useWords.tsx';
import type { LockedFile } from './useAddFile.ts';

const fieldId = 'file-password';

function PasswordForm({ locked }: { readonly locked: LockedFile }) {
  const t = useWords();
  const [password, setPassword] = useState('');
  const errors = locked.state === 'tried' ? [{ fieldId, text: t('error.evidenceRejected.wrongPassword') }] : [];
  return (
    <Form errors={errors} onSend={() => locked.answer(password)}>
      <p>{t('filePassword.text', { name: locked.name })}</p>
      <PassphraseField
        id={fieldId}
        label={t('filePassword.label')}
        error={errorAt(errors, fieldId)}
        value={password}
        onChange={setPassword}
      />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={locked.state === 'opening'}>
          {t('filePassword.open')}
        </Button>
        <Button onClick={() => locked.answer(undefined)}>{t('common.cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** Asks once for the password of a file that is being added. */
export function FilePasswordDialog({ locked }: { readonly locked: LockedFile | undefined }) {
  const t = useWords();
  return (
    <Dialog open={locked !== undefined} title={t('filePassword.title')} onClose={() => locked?.answer(undefined)}>
      {locked !== undefined && <PasswordForm locked={locked} />}
    </Dialog>
  );
}
