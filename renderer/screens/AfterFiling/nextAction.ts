import type { LocalText } from '../../../shared/domain/language.ts';
import { claimPaths } from '../claimPaths.ts';
import { isPaid } from '../isPaid.ts';
import type { Followed } from './followed.ts';
import { recordPath } from './recordPath.ts';

/** The one thing to do next. `label` names the paper or the step. */
export interface NextAction {
  readonly does: 'recordFiling' | 'draft' | 'record' | 'recordDecision';
  readonly href: string;
  readonly label: LocalText | null;
}

function draftOf({ page, scheme }: Followed, paper: string): NextAction {
  return {
    does: 'draft',
    href: claimPaths.paperAlone(page.opened.claim.claimId, scheme.schemeId, paper),
    label: page.pack.papers.find(({ id }) => id === paper)?.title ?? null,
  };
}

/**
 * What to do next: a complaint whose day runs, a term to be restored, the filing itself, what is late, the decision, and then whatever
 * comes next. Undefined where all is paid, or nothing is left to record.
 */
export function nextAction(followed: Followed): NextAction | undefined {
  const { page, scheme, progress, afterFiling } = followed;
  if (isPaid(progress)) return undefined;
  const running = progress.complaints.find(({ outcome, isPast, isDone }) => outcome === 'met' && !isPast && !isDone);
  if (running !== undefined) return draftOf(followed, running.paper);
  if (progress.restoration !== null) return draftOf(followed, progress.restoration);
  if (afterFiling === undefined) return undefined;
  const record = (does: NextAction['does'], fact: string, label: LocalText | null): NextAction | undefined => {
    const href = recordPath(page, scheme.schemeId, fact);
    return href === undefined ? undefined : { does, href, label };
  };
  if (progress.filedOn === null) return record('recordFiling', afterFiling.filedOn, null);
  const late = progress.steps.find(({ state, latePaper }) => state === 'late' && latePaper !== null);
  if (late?.latePaper != null) return draftOf(followed, late.latePaper);
  const next = progress.steps.find(({ state }) => state !== 'done');
  const asks = afterFiling.steps.find(({ id }) => id === next?.stepId);
  const { determination } = afterFiling;
  const isDecision = determination !== undefined && asks?.doneOn === determination.on;
  if (progress.determination === null && determination !== undefined && (asks === undefined || isDecision))
    return record('recordDecision', determination.outcome, null);
  return next === undefined || asks === undefined ? undefined : record('record', asks.doneOn, next.label);
}
