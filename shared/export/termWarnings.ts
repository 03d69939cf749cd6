import type { Deadline, SchemeAssessment } from '../assessment/assessment.ts';
import type { ExportWarning } from './exportPlan.ts';
import { warning } from './planIssues.ts';

/** A term that is over, or that may be. */
const pastStates: readonly Deadline['state'][] = ['passed', 'doneLate', 'mayHavePassed'];

/** The claimant's own terms that are over, or that may be, each with what may restore it. */
export function termWarnings({
  schemeId,
  deadlines,
}: Pick<SchemeAssessment, 'schemeId' | 'deadlines'>): readonly ExportWarning[] {
  return deadlines
    .filter(({ binds, state }) => binds === 'claimant' && pastStates.includes(state))
    .map(({ deadlineId, label, restorable, state, cites }) =>
      warning(state === 'mayHavePassed' ? 'deadlineMayHavePassed' : 'deadlinePassed', `${schemeId}.${deadlineId}`, {
        label,
        text: restorable,
        at: { scheme: schemeId },
        cites,
      }),
    );
}
