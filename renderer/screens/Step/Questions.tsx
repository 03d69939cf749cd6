import { useState } from 'react';
import { useLocation } from 'wouter';
import type { FactId } from '../../../shared/domain/fact.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { Step } from '../../../shared/packs/interview.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { QuestionField } from '../../components/fields/QuestionField.tsx';
import { PackText } from '../../components/PackText.tsx';
import { Page } from '../../components/Page.tsx';
import { useFocusOn } from '../../components/useFocusOn.ts';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { wayBack } from '../comeBack.ts';
import { RequalificationNotice } from '../RequalificationNotice.tsx';
import { SaveForm } from '../SaveForm.tsx';
import { useIsHere } from '../useIsHere.ts';
import type { Arrival, HandedOn } from './arrival.ts';
import { findSetAside } from './findSetAside.ts';
import { nextStep } from './nextStep.ts';
import { SetAsideNotice } from './SetAsideNotice.tsx';
import { StepWhy } from './StepWhy.tsx';
import { stepPosition } from './stepPosition.ts';
import { useStep, type Saved } from './useStep.ts';

interface QuestionsProps {
  readonly page: ClaimOnPage;
  readonly step: Step;
  readonly asks: readonly FactId[];
  readonly arrival: Arrival;
}

/** The questions of one step. */
export function Questions({ page, step, asks, arrival }: QuestionsProps) {
  const t = useWords();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const { opened, pack } = page;
  const { claimId } = opened.claim;
  const [before] = useState(opened);
  const [toLookAt, setToLookAt] = useState<Extract<Saved, { outcome: 'look' }>>();
  const { questions, stateOf, errorOf, issues, answer, markNotKnown, leave, save } = useStep(page, step.id, asks);
  const setAside = [...new Set([...arrival.setAside, ...findSetAside(before, opened)])];
  const cameFrom = wayBack(claimId, arrival.from);
  const back = cameFrom?.href ?? claimPaths.tasks(claimId);

  useFocusOn(toLookAt?.at ?? arrival.question);

  const isHere = useIsHere();
  const goOn = async (): Promise<void> => {
    const saved = await save();
    if (saved.outcome === 'look') setToLookAt(saved);
    if (saved.outcome !== 'done' || !isHere()) return;
    const next = cameFrom === undefined ? nextStep(saved.after.plan, pack, step) : undefined;
    const handedOn: HandedOn = { setAside: findSetAside(before, saved.after) };
    navigate(next === undefined ? back : claimPaths.step(claimId, next), { state: handedOn });
  };

  return (
    <Page
      title={<PackText text={step.title} />}
      caption={<StepCaption page={page} step={step} />}
      back={<BackLink href={back}>{t(cameFrom?.word ?? 'claim.tasks')}</BackLink>}
      aside={<StepWhy step={step} />}
      failed={issues.length > 0}
      keepFocus={arrival.question !== undefined}
    >
      <SaveForm
        claimId={claimId}
        errors={questions.flatMap(question => {
          const text = errorOf(question);
          const { text: label } = inLanguage(question.definition.label, language);
          return text === undefined ? [] : [{ fieldId: question.fact, text: `${label}: ${text}` }];
        })}
        onSave={goOn}
      >
        <RequalificationNotice page={page} />
        <SetAsideNotice facts={setAside} pack={pack} />
        {step.hint !== undefined && (
          <p>
            <PackText text={step.hint} />
          </p>
        )}
        {questions.map(question => (
          <QuestionField
            key={question.fact}
            {...question}
            remark={opened.claim.takenFromCheck?.includes(question.fact) === true ? t('check.taken') : undefined}
            pack={pack}
            state={stateOf(question)}
            onText={text => answer(question, text)}
            onLeave={() => leave(question.fact)}
            onNotKnown={notKnown => markNotKnown(question.fact, notKnown)}
          />
        ))}
        {toLookAt !== undefined && <output>{t(`step.look.${toLookAt.because}`)}</output>}
      </SaveForm>
    </Page>
  );
}

function StepCaption({ page, step }: Pick<QuestionsProps, 'page' | 'step'>) {
  const t = useWords();
  const section = page.pack.interview.sections.find(({ id }) => id === step.section);
  return (
    <>
      {section !== undefined && <PackText text={section.title} />} ·{' '}
      {t('step.position', stepPosition(page.pack, page.opened.plan, step))}
    </>
  );
}
