import type { Claim } from '../domain/claim.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { Safeguard } from '../packs/safeguard.ts';
import { countLastDay } from '../rules/countLastDay.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { SafeguardFinding } from './assessment.ts';

/** The day by which it is due, from the earliest day on which its clock may have started. */
function dueDay({ clock }: Safeguard, { facts, pack }: RuleContext): IsoDate | null {
  const started = clock === undefined ? undefined : facts[clock.from];
  if (clock === undefined || started?.type !== 'date') return null;
  return countLastDay(clock.counts, started.date, pack.calendar)?.day ?? null;
}

/** The safeguards of the proceedings, in the pack's order: which apply here, by when, and which are seen to. */
export function findSafeguards(
  safeguards: readonly Safeguard[],
  { safeguardsDone }: Pick<Claim, 'safeguardsDone'>,
  context: RuleContext,
): SafeguardFinding[] {
  return safeguards.map(safeguard => {
    const { id, group, text, appliesWhen, clock, doneWhen, cites } = safeguard;
    const outcome = appliesWhen === undefined ? 'met' : evaluateCondition(appliesWhen, context).outcome;
    const answer = doneWhen === undefined ? undefined : context.facts[doneWhen];
    return {
      safeguardId: id,
      group,
      text,
      outcome,
      day: outcome === 'notMet' ? null : dueDay(safeguard, context),
      hours: clock?.counts.rule === 'hours' ? clock.counts.hours : null,
      done: safeguardsDone.includes(id) || (answer?.type === 'boolean' && answer.is),
      cites,
    };
  });
}
