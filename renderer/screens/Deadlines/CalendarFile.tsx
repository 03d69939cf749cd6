import { useMutation } from '@tanstack/react-query';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { saveDownload } from '../saveDownload.ts';

/** Hands the running days over as a file for a calendar, which says neither whose they are nor what they are for. */
export function CalendarFile() {
  const t = useWords();
  const { call } = useBridge();
  const save = useMutation({
    mutationFn: () =>
      call('deadlines.exportCalendar', {
        titles: { claimant: t('calendar.dayToAct'), authority: t('calendar.dayToAsk') },
      }),
    onSuccess: reply => {
      if (reply.how === 'download') saveDownload(new Blob([reply.calendar], { type: 'text/calendar' }), reply.name);
    },
  });
  const how = save.data?.how;
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{t('calendar.title')}</h2>
      <p>{t('calendar.text')}</p>
      {save.isError && <FailureNotice failure={failureOf(save.error)} />}
      {(how === 'saved' || how === 'download') && (
        <Notice tone="done" announced>
          <p>{t(how === 'saved' ? 'calendar.saved' : 'calendar.downloaded')}</p>
        </Notice>
      )}
      <ButtonRow>
        <Button busy={save.isPending} onClick={() => save.mutate()}>
          {t('calendar.action')}
        </Button>
      </ButtonRow>
    </section>
  );
}
