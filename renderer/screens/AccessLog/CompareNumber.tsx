import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { clockOf, dayOfTime } from '../../../shared/fmt/formatAccess.ts';
import { parseHead } from '../../../shared/fmt/formatHead.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useWords } from '../../components/useWords.tsx';

/** Looks a check number from a paper up in the log: what nobody can forge afterwards is what was printed before. */
export function CompareNumber() {
  const t = useWords();
  const { call } = useBridge();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const find = useMutation({ mutationFn: () => call('accessLog.find', { typed }) });
  const send = (): void => {
    const isNumber = parseHead(typed) !== undefined;
    setError(isNumber ? undefined : t('accessLog.compareEmpty'));
    find.reset();
    if (isNumber) find.mutate();
  };
  return (
    <Details summary={t('accessLog.compare')}>
      <Form errors={error === undefined ? [] : [{ fieldId: 'number', text: error }]} onSend={send}>
        <TextField
          id="number"
          width="medium"
          label={t('accessLog.compareLabel')}
          hint={t('accessLog.compareHint')}
          error={error}
          value={typed}
          onChange={setTyped}
        />
        <ButtonRow>
          <Button type="submit" busy={find.isPending}>
            {t('accessLog.compareAction')}
          </Button>
        </ButtonRow>
      </Form>
      {find.isError && <FailureNotice failure={failureOf(find.error)} />}
      {find.data?.is === 'known' && (
        <Notice tone="done" announced>
          <p>
            {t('accessLog.known', {
              entry: find.data.number,
              day: dayOfTime(find.data.at) || '–',
              time: clockOf(find.data.at) || '–',
            })}
          </p>
        </Notice>
      )}
      {find.data !== undefined && find.data.is !== 'known' && (
        <Notice tone="stop" announced>
          <p>{t('accessLog.unknown')}</p>
        </Notice>
      )}
    </Details>
  );
}
