import { useState } from 'react';
import { useLocation } from 'wouter';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { parseTypedDate } from '../../../shared/fmt/parseTyped.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { DateParts } from '../../components/DateParts.tsx';
import { Form } from '../../components/Form.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';

const fieldId = 'as-on';

/** Leads to the claim as it was at the end of a day since it was begun. */
export function ShowDay({ page: { opened } }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const { claimId, createdOn } = opened.claim;
  const today = opened.assessment.assessedOn;
  const show = (): void => {
    const day = parseTypedDate(typed, today);
    if (day === undefined || day < createdOn || day > today) {
      return setError(t('history.dayOutside', { first: formatDate(createdOn), last: formatDate(today) }));
    }
    return navigate(claimPaths.historyOn(claimId, day).slice(1));
  };
  return (
    <Form errors={error === undefined ? [] : [{ fieldId, text: error }]} onSend={show}>
      <DateParts
        id={fieldId}
        label={t('history.asOn')}
        hint={t('history.asOnHint')}
        error={error}
        value={typed}
        onChange={setTyped}
      />
      <ButtonRow>
        <Button type="submit">{t('history.show')}</Button>
      </ButtonRow>
    </Form>
  );
}
