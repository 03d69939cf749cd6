import { formatInstant } from '../components/formatInstant.ts';
import { Button, ButtonRow } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../components/useWords.tsx';

const mostShown = 5;

interface FailedOpeningsNoticeProps {
  /** ISO 8601 instants, oldest first. */
  readonly times: readonly string[];
  readonly onSeen: () => void;
}

/** Wrong tries since the workspace was last opened: told once, to whoever opened it. */
export function FailedOpeningsNotice({ times, onSeen }: FailedOpeningsNoticeProps) {
  const t = useWords();
  if (times.length === 0) return null;
  const title = t('failedOpenings.title', { count: times.length });
  const shown = times.slice(-mostShown).toReversed();
  const earlier = times.length - shown.length;
  return (
    <section aria-label={title}>
      <Notice tone="warn" title={title} announced>
        <ul>
          {shown.map((time, place) => (
            // By place too: two tries may fall into one instant.
            <li key={`${place} ${time}`}>{formatInstant(time)}</li>
          ))}
          {earlier > 0 && <li>{t('failedOpenings.earlier', { count: earlier })}</li>}
        </ul>
        <p>{t('failedOpenings.text')}</p>
        <ButtonRow>
          <Button onClick={onSeen}>{t('failedOpenings.seen')}</Button>
        </ButtonRow>
      </Notice>
    </section>
  );
}
