import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Reminders } from '../../../shared/bridge/claimDeadlines.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';

const order = [
  'passed',
  'week',
  'twoWeeks',
  'month',
  'threeMonths',
  'sixMonths',
  'year',
] as const satisfies readonly (keyof Reminders)[];

/** What falls due over all claims, in numbers alone, until it is put away for the day. A failure here is that of the list itself. */
export function RemindersNotice() {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const { data: reminders } = useQuery({
    queryKey: cacheKeys.reminders,
    queryFn: () => call('deadlines.reminders', {}),
  });
  const putOff = useMutation({
    mutationFn: () => call('deadlines.putOffReminders', {}),
    onSuccess: () => cache.setQueryData(cacheKeys.reminders, null),
  });
  if (reminders === undefined || reminders === null) return null;
  return (
    <section aria-labelledby="reminders">
      <Notice tone="info">
        <h2 id="reminders">{t('reminders.title')}</h2>
        <ul>
          {order
            .filter(reach => reminders[reach] > 0)
            .map(reach => (
              <li key={reach}>{t(`reminders.${reach}`, { count: reminders[reach] })}</li>
            ))}
        </ul>
        {putOff.isError && <FailureNotice failure={failureOf(putOff.error)} />}
        <ButtonRow>
          <a href="#/deadlines">{t('reminders.open')}</a>
          <Button busy={putOff.isPending} onClick={() => putOff.mutate()}>
            {t('reminders.putOff')}
          </Button>
        </ButtonRow>
      </Notice>
    </section>
  );
}
