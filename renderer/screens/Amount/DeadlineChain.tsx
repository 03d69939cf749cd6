import type { Deadline, SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { MarkedItem, MarkedList } from '../../components/MarkedList.tsx';
import { PackText } from '../../components/PackText.tsx';
import { StatusTag, type Tone } from '../../components/StatusTag.tsx';
import { useWords } from '../../components/useWords.tsx';
import { DeadlineDay } from '../DeadlineDay.tsx';
import { DeadlineWhy } from '../DeadlineWhy.tsx';
import { QuestionLinks } from '../QuestionLinks.tsx';
import styles from './Amount.module.css';

const tones = {
  running: 'info',
  done: 'plain',
  doneLate: 'warn',
  passed: 'stop',
  mayHavePassed: 'warn',
  notStarted: 'muted',
  untilEvent: 'info',
  notApplicable: 'muted',
} as const satisfies Record<Deadline['state'], Tone>;

/** The days that run one after the other, whose they are, and why each is that day. */
export function DeadlineChain({ page, scheme }: { readonly page: ClaimOnPage; readonly scheme: SchemeAssessment }) {
  const t = useWords();
  const shown = scheme.deadlines.filter(({ state }) => state !== 'notApplicable');
  if (shown.length === 0) return null;
  return (
    <>
      <h2>{t('deadline.title')}</h2>
      <MarkedList>
        {shown.map(deadline => (
          <MarkedItem
            key={deadline.deadlineId}
            mark={<StatusTag tone={tones[deadline.state]}>{t(`deadline.state.${deadline.state}`)}</StatusTag>}
          >
            <strong>
              <DeadlineDay deadline={deadline} />
            </strong>{' '}
            · <PackText text={deadline.label} />{' '}
            <span className={styles.force}>({t(`deadline.binds.${deadline.binds}`)})</span>
            {deadline.missing.length > 0 && <QuestionLinks page={page} facts={deadline.missing} />}
            <DeadlineWhy deadline={deadline} pack={page.pack} />
          </MarkedItem>
        ))}
      </MarkedList>
    </>
  );
}
