import type { AfterFiling, Complaint } from '../packs/afterFiling.ts';
import type { Condition } from '../packs/condition.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { Deadline } from './assessment.ts';
import type { OpenComplaint } from './progress.ts';

type Papers = JurisdictionPack['papers'];

const lessThanAsked = ['partly', 'refused', 'returned'];

/** When a complaint is open: as the pack says, else where the authority gave less than was asked; and only where its paper applies. */
function openingOf({ when, paper }: Complaint, { determination }: AfterFiling, papers: Papers): Condition {
  const usual: readonly Condition[] =
    determination === undefined ? [] : [{ op: 'oneOf', fact: determination.outcome, values: lessThanAsked }];
  const drafted = papers.find(({ id }) => id === paper);
  const own = drafted?.kind === 'drafted' && drafted.appliesWhen !== undefined ? [drafted.appliesWhen] : [];
  return { op: 'all', of: [...(when === undefined ? usual : [when]), ...own] };
}

/** The ways to contest, whether each is open here, and until when. */
export function weighComplaints(
  afterFiling: AfterFiling,
  deadlines: readonly Deadline[],
  papers: Papers,
  context: RuleContext,
): OpenComplaint[] {
  return afterFiling.complaints.map(complaint => {
    const deadline = deadlines.find(({ deadlineId }) => deadlineId === complaint.deadline);
    const { outcome, missing } = evaluateCondition(openingOf(complaint, afterFiling, papers), context);
    return {
      paper: complaint.paper,
      deadlineId: complaint.deadline,
      day: deadline?.safeDay ?? null,
      isPast: deadline?.state === 'passed',
      isDone: deadline?.state === 'done' || deadline?.state === 'doneLate',
      to: complaint.to,
      unsettled: complaint.unsettled ?? null,
      outcome,
      missing: [...missing],
    };
  });
}
