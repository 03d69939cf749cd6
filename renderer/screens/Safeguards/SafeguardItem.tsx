import type { SafeguardFinding } from '../../../shared/assessment/assessment.ts';
import { daysBetween } from '../../../shared/domain/isoDate.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { PackText } from '../../components/PackText.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { useWords } from '../../components/useWords.tsx';
import { QuestionLinks } from '../QuestionLinks.tsx';
import styles from './Safeguards.module.css';

interface SafeguardItemProps {
  readonly page: ClaimOnPage;
  readonly safeguard: SafeguardFinding;
  readonly isTicked: boolean;
  readonly onTick: (done: boolean) => void;
}

/** By when it is due, and how far that is; or which day its clock waits for. */
function Clock({ page, safeguard: { safeguardId, day, hours, done } }: Pick<SafeguardItemProps, 'page' | 'safeguard'>) {
  const t = useWords();
  const clock = page.pack.safeguards.find(({ id }) => id === safeguardId)?.clock;
  if (clock === undefined || done) return null;
  if (day === null) {
    return (
      <>
        <p>{t('safeguards.clockWaits')}</p>
        <QuestionLinks page={page} facts={[clock.from]} />
      </>
    );
  }
  const days = daysBetween(page.opened.assessment.assessedOn, day);
  const shown = formatDate(day);
  return (
    <p>
      <strong>{hours === null ? t('safeguards.by', { day: shown }) : t('deadline.sameHour', { day: shown })}</strong>{' '}
      {days < 0 ? (
        <StatusTag tone="stop">{t('deadline.state.passed')}</StatusTag>
      ) : (
        t('deadline.daysLeft', { count: days })
      )}
    </p>
  );
}

/** One safeguard: a box to tick, its clock and its law. What an answer shows to be done has no box. */
export function SafeguardItem({ page, safeguard, isTicked, onTick }: SafeguardItemProps) {
  const t = useWords();
  const { safeguardId, text, outcome, done, cites } = safeguard;
  const byAnswer = done && !page.opened.claim.safeguardsDone.includes(safeguardId) && !isTicked;
  return (
    <li className={styles.safeguard}>
      {byAnswer ? (
        <p>
          <PackText text={text} /> <StatusTag tone="plain">{t('safeguards.doneByAnswer')}</StatusTag>
        </p>
      ) : (
        <Choice
          id={`safeguard-${safeguardId}`}
          type="checkbox"
          name={safeguardId}
          option={{ value: safeguardId, label: <PackText text={text} /> }}
          checked={isTicked}
          invalid={undefined}
          onChange={onTick}
        />
      )}
      <div className={styles.more}>
        {outcome === 'unknown' && <p>{t('deadlines.mayApply')}</p>}
        <Clock page={page} safeguard={{ ...safeguard, done: done || isTicked }} />
        <Details summary={t('safeguards.law')}>
          <Citations cites={cites} />
        </Details>
      </div>
    </li>
  );
}
