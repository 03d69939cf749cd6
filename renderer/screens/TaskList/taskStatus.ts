import type { Claim } from '../../../shared/domain/claim.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { Task } from '../../components/TaskListView.tsx';
import { questionsThatCount, type PlannedStep, type Questions } from './continueAt.ts';

type Status = Task['status'];

/** The state of a task in words; what is done is plain, so that open work stands out. */
export const statuses = {
  notStarted: (t: Words): Status => ({ text: t('status.notStarted'), tone: 'info' }),
  completed: (t: Words): Status => ({ text: t('status.completed'), tone: 'plain' }),
  optional: (t: Words): Status => ({ text: t('status.optional'), tone: 'muted' }),
  changedSince: (t: Words): Status => ({ text: t('status.changedSince'), tone: 'warn' }),
  problem: (t: Words): Status => ({ text: t('status.problem'), tone: 'stop' }),
  cannotStartYet: (t: Words): Status => ({ text: t('status.cannotStartYet'), tone: 'muted' }),
  notNeeded: (t: Words): Status => ({ text: t('status.notNeeded'), tone: 'muted' }),
  inProgress: (t: Words, text: string): Status => ({ text: t('status.inProgress', { text }), tone: 'warn' }),
} as const;

/** How far a step is: looked at and not complete tells how many questions are answered; nobody calls done what may stay empty and is. */
export function stepStatus(step: PlannedStep, claim: Claim, pack: Questions, t: Words): Status {
  const { status, answered } = step;
  if (status === 'completed' && answered === 0) return statuses.optional(t);
  return status === 'inProgress'
    ? statuses.inProgress(
        t,
        t('status.answered', { done: answered, count: questionsThatCount(step, claim, pack).length }),
      )
    : statuses[status](t);
}

/** How many questions of a step the lawyer looked at and could not answer. */
export function countNotKnown({ asks }: PlannedStep, { notKnown }: Claim): number {
  return asks.filter(fact => notKnown.includes(fact)).length;
}
