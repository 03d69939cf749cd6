import type { FollowingStep } from '../../../shared/assessment/progress.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import { MarkedItem, MarkedList } from '../../components/MarkedList.tsx';
import { PackText } from '../../components/PackText.tsx';
import { StatusTag, type Tone } from '../../components/StatusTag.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { DeadlineWhy } from '../DeadlineWhy.tsx';
import type { Followed } from './followed.ts';
import { PaperLink } from './PaperLink.tsx';
import { recordedDay } from './recordedDay.ts';
import { recordPath } from './recordPath.ts';

const tones = {
  done: 'plain',
  late: 'stop',
  due: 'info',
  waiting: 'muted',
} as const satisfies Record<FollowingStep['state'], Tone>;

interface StepRowProps {
  readonly followed: Followed;
  readonly step: FollowingStep;
}

/** The day of a step: when it was done, until when it is expected, or that no day is known. */
function StepDay({ followed: { page, afterFiling }, step: { stepId, doneOn, expectedDay } }: StepRowProps) {
  const t = useWords();
  const fact = afterFiling?.steps.find(({ id }) => id === stepId)?.doneOn;
  const done = recordedDay(page, fact, doneOn, useLanguage());
  if (done !== null) return t('after.doneOn', { day: done });
  return expectedDay === null ? t('deadline.noDay') : t('after.expectedBy', { day: formatDate(expectedDay) });
}

function StepRow({ followed, step }: StepRowProps) {
  const t = useWords();
  const language = useLanguage();
  const { page, scheme, afterFiling } = followed;
  const name = inLanguage(step.label, language).text;
  const deadline = scheme.deadlines.find(({ deadlineId }) => deadlineId === step.deadlineId);
  const doneOn = afterFiling?.steps.find(({ id }) => id === step.stepId)?.doneOn;
  const href = doneOn === undefined ? undefined : recordPath(page, scheme.schemeId, doneOn);
  return (
    <MarkedItem mark={<StatusTag tone={tones[step.state]}>{t(`after.state.${step.state}`)}</StatusTag>}>
      <p>
        <strong>
          <PackText text={step.label} />
        </strong>{' '}
        ({t(`after.actor.${step.actor}`)})
      </p>
      <p>
        <StepDay followed={followed} step={step} />
        {href !== undefined && (
          <>
            {' · '}
            {step.doneOn === null ? (
              <a href={href} aria-label={t('after.recordOf', { step: name })}>
                {t('after.record')}
              </a>
            ) : (
              <a href={href} aria-label={t('review.changeAnswer', { label: name })}>
                {t('common.change')}
              </a>
            )}
          </>
        )}
      </p>
      {step.state === 'late' && (
        <p>
          <PackText text={step.late} />{' '}
          {step.latePaper !== null && <PaperLink page={page} scheme={scheme.schemeId} paper={step.latePaper} />}
        </p>
      )}
      {deadline !== undefined && <DeadlineWhy deadline={deadline} pack={page.pack} />}
    </MarkedItem>
  );
}

/** What follows the filing: each step with its day, and where it is late what to do. */
export function FollowingSteps({ followed }: { readonly followed: Followed }) {
  const t = useWords();
  const { steps } = followed.progress;
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('after.steps')}</h2>
      <MarkedList ordered>
        {steps.map(step => (
          <StepRow key={step.stepId} followed={followed} step={step} />
        ))}
      </MarkedList>
    </section>
  );
}
