import { useState } from 'react';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useAddReason } from '../../bridge/useHistory.ts';
import { Button } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { useWords } from '../../components/useWords.tsx';

const mostLetters = 500;

/** Why a change was made, said afterwards: it stands beside the change and replaces nothing. */
export function AddReason({ claimId, number }: { readonly claimId: ClaimId; readonly number: number }) {
  const t = useWords();
  const add = useAddReason(claimId);
  const [why, setWhy] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const fieldId = `why-${number}`;
  const send = (): void => {
    const length = why.trim().length;
    if (length === 0) return setError(t('history.reasonMissing'));
    if (length > mostLetters) return setError(t('issue.tooLong', { count: length - mostLetters }));
    setError(undefined);
    return add.mutate({ of: number, why: why.trim() }, { onSuccess: () => setWhy('') });
  };
  return (
    <Details summary={t('history.addReason')}>
      <Form errors={error === undefined ? [] : [{ fieldId, text: error }]} onSend={send}>
        <TextArea
          id={fieldId}
          label={t('history.reason')}
          hint={t('history.reasonHint')}
          error={error}
          value={why}
          onChange={setWhy}
          rows={2}
          limit={mostLetters}
        />
        {add.isError && <FailureNotice failure={failureOf(add.error)} />}
        <Button type="submit" busy={add.isPending}>
          {t('history.keepReason')}
        </Button>
      </Form>
    </Details>
  );
}
