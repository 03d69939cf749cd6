import type { IsoDate } from '../domain/isoDate.ts';
import type { LaterStep } from '../packs/afterFiling.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { Deadline } from './assessment.ts';
import type { FollowingStep } from './progress.ts';
import { dayIn } from './typedAnswers.ts';

function stateOf(doneOn: IsoDate | null, deadline: Deadline | undefined): FollowingStep['state'] {
  if (doneOn !== null) return 'done';
  if (deadline?.state === 'passed') return 'late';
  return (deadline?.safeDay ?? null) === null ? 'waiting' : 'due';
}

/** The steps that follow a filing, with the days that the scheme's deadlines give; those that do not apply here are left out. */
export function followSteps(
  steps: readonly LaterStep[],
  deadlines: readonly Deadline[],
  context: RuleContext,
): FollowingStep[] {
  return steps.flatMap(step => {
    const deadline = deadlines.find(({ deadlineId }) => deadlineId === step.deadline);
    const doneOn = dayIn(step.doneOn, context);
    const isOut = step.appliesWhen !== undefined && evaluateCondition(step.appliesWhen, context).outcome === 'notMet';
    if (isOut || (deadline?.state === 'notApplicable' && doneOn === null)) return [];
    return {
      stepId: step.id,
      label: step.label,
      actor: step.actor,
      deadlineId: step.deadline ?? null,
      expectedDay: deadline?.safeDay ?? null,
      doneOn,
      state: stateOf(doneOn, deadline),
      late: step.late,
      latePaper: step.latePaper ?? null,
      cites: [...step.cites, ...(deadline?.cites ?? [])],
    };
  });
}
