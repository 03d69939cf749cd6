import type { StepPlan } from '../../../shared/interview/stepPlan.ts';

const waiting: ReadonlySet<string> = new Set(['notStarted', 'inProgress', 'problem']);

/** The next step that waits for answers after this one; undefined where the rest is done, which leads back to the task list. */
export function nextStep(plan: StepPlan, stepId: string): string | undefined {
  const here = plan.steps.findIndex(step => step.stepId === stepId);
  return plan.steps.slice(here + 1).find(({ status }) => waiting.has(status))?.stepId;
}
