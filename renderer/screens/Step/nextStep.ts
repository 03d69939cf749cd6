import type { StepPlan } from '../../../shared/interview/stepPlan.ts';
import type { Step } from '../../../shared/packs/interview.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { stageOf } from '../stageOf.ts';

const waiting: ReadonlySet<string> = new Set(['notStarted', 'inProgress', 'problem']);

/**
 * The next step of the same stage that waits for answers after this one; undefined where the rest is done, which leads back to the task
 * list. Nobody who prepares an application is led on to what comes after filing.
 */
export function nextStep(
  plan: StepPlan,
  { interview }: Pick<JurisdictionPack, 'interview'>,
  step: Step,
): string | undefined {
  const stage = stageOf(interview, step.id);
  const here = plan.steps.findIndex(({ stepId }) => stepId === step.id);
  const after = plan.steps.slice(here + 1).filter(({ stepId }) => stageOf(interview, stepId) === stage);
  return after.find(({ status }) => waiting.has(status))?.stepId;
}
