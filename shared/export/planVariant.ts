import type { Claim } from '../domain/claim.ts';
import { named } from '../rules/ruleContext.ts';
import type { Asked } from './asked.ts';
import type { Enclosure, ExportPlan } from './exportPlan.ts';
import { isSearchable, seekLeftOut } from './leftOutSearch.ts';
import { blocker, warning } from './planIssues.ts';
import { leftOutOf, type RedactedVariant } from './redactedVariant.ts';

/** The claim without the documents that stay out. */
export function withoutStayingOut(claim: Claim, { enclosures }: RedactedVariant): Claim {
  return { ...claim, evidence: claim.evidence.filter(({ evidenceId }) => enclosures[evidenceId] !== 'staysOut') };
}

/** Whether what is listed goes to another recipient: only what somebody looked through, and nothing that an authority attaches. */
export function goesAlong({ evidenceId }: Enclosure, { enclosures }: RedactedVariant): boolean {
  return evidenceId !== null && enclosures[evidenceId] === 'goes';
}

/**
 * The plan of an export for another recipient: without the sheets that are for the lawyer or the court alone, and stopped by each
 * document of which nobody said whether it goes along, since a scan cannot be searched for what is left out.
 */
export function planVariant(plan: ExportPlan, variant: RedactedVariant, { pack, rules }: Asked): ExportPlan {
  const { enclosures } = variant;
  const unsearched = seekLeftOut(pack, rules.facts, leftOutOf(variant))
    .filter(answer => !isSearchable(answer))
    .map(({ fact }) => warning('leftOutNotSearched', fact, { label: named(pack.facts, fact).label, at: { fact } }));
  const apart = new Set(
    pack.papers
      .filter(paper => paper.kind === 'drafted' && (paper.audience === 'lawyer' || paper.audience === 'courtOnly'))
      .map(({ id }) => id),
  );
  const open = new Map(
    plan.enclosures
      .filter(({ evidenceId }) => evidenceId !== null && enclosures[evidenceId] === undefined)
      .map(enclosure => [enclosure.evidenceId, enclosure]),
  );
  const unseen = [...open.values()].map(({ label, evidenceId }) =>
    blocker('enclosureUndecided', { field: evidenceId, label }),
  );
  return {
    ...plan,
    papers: plan.papers.filter(({ paper }) => !apart.has(paper)),
    blockers: [...plan.blockers, ...unseen],
    warnings: [...plan.warnings, ...unsearched],
  };
}
