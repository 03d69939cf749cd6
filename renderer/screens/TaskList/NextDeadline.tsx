import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { daysBetween } from '../../../shared/domain/isoDate.ts';
import type { Deadline } from '../../../shared/assessment/assessment.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';
import { concernedSchemes } from '../concernedSchemes.ts';
import { DeadlineWhy } from '../DeadlineWhy.tsx';
import styles from './TaskList.module.css';

/** The nearest day that runs, the claimant's own before the authority's; or else the claimant's that passed last. */
function nextDeadline({ opened }: ClaimOnPage): Deadline | undefined {
  const dated = concernedSchemes(opened)
    .flatMap(({ deadlines }) => deadlines)
    .filter(({ safeDay }) => safeDay !== null)
    .toSorted((a, b) => ((a.safeDay ?? '') < (b.safeDay ?? '') ? -1 : 1));
  const own = dated.filter(({ binds }) => binds === 'claimant');
  return (
    own.find(({ state }) => state === 'running') ??
    dated.find(({ state }) => state === 'running') ??
    own.findLast(({ state }) => state === 'passed')
  );
}

/** The next day that matters, and why it is that day. */
export function NextDeadline({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const deadline = nextDeadline(page);
  const today = page.opened.assessment.assessedOn;
  return (
    <section aria-labelledby="next-deadline" className={styles.panel}>
      <h2 id="next-deadline">{t('deadline.next')}</h2>
      {deadline === undefined || deadline.safeDay === null ? (
        <p>{t('deadline.noneYet')}</p>
      ) : (
        <>
          <p className={styles.routeSum}>{formatDate(deadline.safeDay)}</p>
          <p>
            <PackText text={deadline.label} /> ({t(`deadline.binds.${deadline.binds}`)})
          </p>
          <p>
            {deadline.state === 'passed'
              ? t('deadline.passed')
              : t('deadline.daysLeft', { count: daysBetween(today, deadline.safeDay) })}
          </p>
          <DeadlineWhy deadline={deadline} pack={page.pack} />
        </>
      )}
    </section>
  );
}
