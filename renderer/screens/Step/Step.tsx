import { useState } from 'react';
import { useParams } from 'wouter';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { Questions } from './Questions.tsx';
import { Signpost } from './Signpost.tsx';
import { readArrival } from './arrival.ts';

interface StepOfClaimProps {
  readonly page: ClaimOnPage;
  readonly stepId: string;
  readonly fact: string | undefined;
  readonly from: string | undefined;
}

function StepOfClaim({ page, stepId, fact, from }: StepOfClaimProps) {
  const t = useWords();
  const [arrival] = useState(() => readArrival(fact, from));
  const { claim, plan } = page.opened;
  const step = page.pack.interview.steps.find(({ id }) => id === stepId);
  const planned = plan.steps.find(candidate => candidate.stepId === stepId);
  const untouched = planned?.status === 'notStarted' && arrival.question === undefined;
  const [warned, setWarned] = useState(!untouched);
  if (step === undefined || planned === undefined || planned.asks.length === 0) {
    return (
      <Page
        title={t('step.notNeededTitle')}
        back={<BackLink href={claimPaths.tasks(claim.claimId)}>{t('claim.tasks')}</BackLink>}
      >
        <Notice tone="info">{t('step.notNeeded')}</Notice>
      </Page>
    );
  }
  if (step.signpost !== undefined && !warned) {
    return <Signpost page={page} step={step} signpost={step.signpost} onContinue={() => setWarned(true)} />;
  }
  return <Questions page={page} step={step} asks={planned.asks} arrival={arrival} />;
}

/** One page of questions of a claim; the address may name the question to begin at. */
export function Step() {
  const { stepId, fact, from } = useParams<{ stepId: string; fact?: string; from?: string }>();
  return <WithClaim>{page => <StepOfClaim page={page} stepId={stepId} fact={fact} from={from} />}</WithClaim>;
}
