import type { OpenedClaim } from '../../../shared/bridge/contract.ts';
import type { StepPlan } from '../../../shared/interview/stepPlan.ts';

export type PlannedStep = StepPlan['steps'][number];
export type BuiltInTask = 'documents' | 'amount' | 'review' | 'export';

/** True where a question of the step was neither answered nor marked as not known, or an answer went wrong. */
export function waitsForAnswers(step: PlannedStep, { claim }: Pick<OpenedClaim, 'claim'>): boolean {
  if (step.status === 'problem') return true;
  if (step.status !== 'notStarted' && step.status !== 'inProgress') return false;
  return step.asks.some(fact => !Object.hasOwn(claim.answers, fact) && !claim.notKnown.includes(fact));
}

/** The first task that waits for the lawyer: a step, or else what comes after the questions. */
export function continueAt(opened: OpenedClaim, documentsMissing: boolean): { readonly step: string } | BuiltInTask {
  const step = opened.plan.steps.find(planned => waitsForAnswers(planned, opened));
  if (step !== undefined) return { step: step.stepId };
  if (documentsMissing) return 'documents';
  return opened.claim.pursued.length === 0 ? 'amount' : 'review';
}
