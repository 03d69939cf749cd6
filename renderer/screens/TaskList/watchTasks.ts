import type { OpenedClaim } from '../../../shared/bridge/contract.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { Task } from '../../components/TaskListView.tsx';
import { claimPaths } from '../claimPaths.ts';
import { watchedSchemes } from '../watchedSchemes.ts';
import { countRisks } from '../describeRisks.ts';

/** None where the rules name no risk on these routes. */
function risksTask(opened: OpenedClaim, t: Words): readonly Task[] {
  const { there, unknown, all, stops } = countRisks(watchedSchemes(opened));
  if (all === 0) return [];
  return [
    {
      id: 'risks',
      label: t('task.risks'),
      href: claimPaths.risks(opened.claim.claimId),
      hint: t('task.risksHint'),
      status: {
        text: t('risks.count', { there, unknown }),
        tone: stops ? 'stop' : there > 0 ? 'warn' : unknown > 0 ? 'info' : 'plain',
      },
    },
  ];
}

/** None where the pack has no such checklist. */
function safeguardsTask({ claim, assessment }: OpenedClaim, t: Words): readonly Task[] {
  const applying = assessment.safeguards.filter(({ outcome }) => outcome !== 'notMet');
  if (applying.length === 0) return [];
  const waiting = applying.filter(({ done }) => !done);
  const isLate = waiting.some(({ day }) => day !== null && day < assessment.assessedOn);
  return [
    {
      id: 'safeguards',
      label: t('task.safeguards'),
      href: claimPaths.safeguards(claim.claimId),
      hint: t('task.safeguardsHint'),
      status: {
        text: t('safeguards.done', { done: applying.length - waiting.length, count: applying.length }),
        tone: isLate ? 'warn' : waiting.length > 0 ? 'info' : 'plain',
      },
    },
  ];
}

/** What to keep an eye on before filing: the risks of the routes, and what the law promises in the proceedings. */
export function watchTasks(opened: OpenedClaim, t: Words): readonly Task[] {
  return [...risksTask(opened, t), ...safeguardsTask(opened, t)];
}
