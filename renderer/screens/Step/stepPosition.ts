import type { StepPlan } from '../../../shared/interview/stepPlan.ts';
import type { Step } from '../../../shared/packs/interview.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';

/** Where a step stands among those of its section that are asked; from 1. */
export function stepPosition(
  { interview }: Pick<JurisdictionPack, 'interview'>,
  plan: StepPlan,
  { id, section }: Step,
): { readonly number: number; readonly count: number } {
  const inSection = new Set(interview.steps.filter(step => step.section === section).map(step => step.id));
  const asked = plan.steps.filter(step => inSection.has(step.stepId) && step.status !== 'notNeeded');
  return { number: asked.findIndex(step => step.stepId === id) + 1, count: asked.length };
}
