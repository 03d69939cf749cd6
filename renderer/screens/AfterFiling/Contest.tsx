import type { OpenComplaint } from '../../../shared/assessment/progress.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';
import { DeadlineWhy } from '../DeadlineWhy.tsx';
import { leftText } from '../leftText.ts';
import { QuestionLinks } from '../QuestionLinks.tsx';
import styles from './AfterFiling.module.css';
import type { Followed } from './followed.ts';
import { PaperLink } from './PaperLink.tsx';

/** What the law leaves open about a way to contest, with every reading. */
function OpenRoute({ page, question }: Pick<Followed, 'page'> & { readonly question: string }) {
  const t = useWords();
  const unsettled = page.pack.law.unsettled[question];
  if (unsettled === undefined) return null;
  return (
    <Notice tone="warn" title={t('after.unsettled')}>
      <p>
        <PackText text={unsettled.question} />
      </p>
      <ul>
        {unsettled.readings.map(({ id, label }) => (
          <li key={id}>
            <PackText text={label} />
          </li>
        ))}
      </ul>
      <Details summary={t('amount.sources')}>
        <Citations cites={unsettled.cites} />
      </Details>
    </Notice>
  );
}

function ComplaintItem({ followed, complaint }: { readonly followed: Followed; readonly complaint: OpenComplaint }) {
  const t = useWords();
  const { page, scheme } = followed;
  const { day, outcome, missing } = complaint;
  const deadline = scheme.deadlines.find(({ deadlineId }) => deadlineId === complaint.deadlineId);
  const left = deadline && leftText(deadline, page.opened.assessment.assessedOn, t);
  return (
    <li>
      <p className={styles.line}>
        <PaperLink page={page} scheme={scheme.schemeId} paper={complaint.paper} /> · <PackText text={complaint.to} />
      </p>
      <p className={styles.line}>
        {day === null ? t('deadline.noDay') : t('after.until', { day: formatDate(day) })}
        {left !== undefined && ` · ${left}`}
      </p>
      {outcome === 'unknown' && missing.length > 0 && (
        <>
          <p className={styles.line}>{t('after.complaintNeeds')}</p>
          <QuestionLinks page={page} facts={missing} />
        </>
      )}
      {deadline !== undefined && <DeadlineWhy deadline={deadline} pack={page.pack} />}
      {complaint.unsettled !== null && <OpenRoute page={page} question={complaint.unsettled} />}
    </li>
  );
}

/** How the decision, or the lack of one, is contested, each way with its clock; and the paper that restores a term. */
export function Contest({ followed }: { readonly followed: Followed }) {
  const t = useWords();
  const { page, scheme, progress } = followed;
  const isDecided = progress.determination !== null;
  const shown = progress.complaints.filter(({ outcome }) => outcome === 'met' || (outcome === 'unknown' && isDecided));
  if (shown.length === 0 && progress.restoration === null) return null;
  return (
    <section aria-labelledby="contest">
      <h2 id="contest">{t('after.contest')}</h2>
      {progress.restoration !== null && (
        <Notice tone="warn" title={t('after.restoration')}>
          <p>
            <PaperLink page={page} scheme={scheme.schemeId} paper={progress.restoration} />
          </p>
        </Notice>
      )}
      <ul>
        {shown.map(complaint => (
          <ComplaintItem key={complaint.deadlineId} followed={followed} complaint={complaint} />
        ))}
      </ul>
    </section>
  );
}
