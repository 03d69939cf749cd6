import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';
import { concernedSchemes } from '../concernedSchemes.ts';
import { DeadlineDay } from '../DeadlineDay.tsx';
import { DeadlineWhy } from '../DeadlineWhy.tsx';
import { possibleSchemes } from '../possibleSchemes.ts';
import { leftText } from '../leftText.ts';
import { nextDeadline } from '../nextDeadline.ts';
import styles from './TaskList.module.css';

/** The next day that matters, and why it is that day. */
export function NextDeadline({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const concerned = concernedSchemes(page.opened);
  const deadline = nextDeadline(possibleSchemes(page.opened).flatMap(({ deadlines }) => deadlines));
  const today = page.opened.assessment.assessedOn;
  return (
    <section aria-labelledby="next-deadline" className={styles.panel}>
      <h2 id="next-deadline">{t('deadline.next')}</h2>
      {deadline === undefined ? (
        <p>{t(concerned.length > 0 ? 'deadline.noneYet' : 'routes.chooseFirst')}</p>
      ) : (
        <>
          <p className={styles.routeSum}>
            <DeadlineDay deadline={deadline} />
          </p>
          <p>
            <PackText text={deadline.label} /> ({t(`deadline.binds.${deadline.binds}`)})
          </p>
          {deadline.safeDay !== null && <p>{leftText(deadline, today, t)}</p>}
          <DeadlineWhy deadline={deadline} pack={page.pack} />
        </>
      )}
    </section>
  );
}
