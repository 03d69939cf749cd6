import type { Claim } from '../domain/claim.ts';
import type { FactSheet } from '../domain/fact.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { Paper } from '../packs/paper.ts';
import { named } from '../rules/ruleContext.ts';
import type { Blocker, Enclosure, ExportPlan, ExportWarning } from './exportPlan.ts';
import { heldEnclosures } from './indexEnclosures.ts';
import { layDrafted } from './layDrafted.ts';
import { isSearchable, seekLeftOut } from './leftOutSearch.ts';
import { blocker, warning } from './planIssues.ts';
import { leftOutOf, type RedactedVariant } from './redactedVariant.ts';
import type { ToldClaim } from './toldClaim.ts';

/** The claim without the documents that stay out. */
export function withoutStayingOut(claim: Claim, { enclosures }: RedactedVariant): Claim {
  return { ...claim, evidence: claim.evidence.filter(({ evidenceId }) => enclosures[evidenceId] !== 'staysOut') };
}

/** Whether a document goes to another recipient: only what somebody looked through. */
export function goesAlong({ evidenceId }: Pick<Enclosure, 'evidenceId'>, { enclosures }: RedactedVariant): boolean {
  return evidenceId !== null && enclosures[evidenceId] === 'goes';
}

/** What an export for another recipient is planned of. */
interface VariantSource {
  readonly pack: JurisdictionPack;
  /** The answers of the whole claim. */
  readonly facts: FactSheet;
  readonly told: ToldClaim;
}

/** Whether the paper is made without what is left out: that it applies may tell that. */
function isTold(paper: Paper, scheme: string, { pack, told: { claim, assessment, leftOut } }: VariantSource): boolean {
  return paper.kind !== 'drafted' || layDrafted(pack, paper, scheme, claim, assessment, 'ru', { leftOut }).isMade;
}

function isForOthers(paper: Paper): boolean {
  return paper.kind !== 'drafted' || (paper.audience !== 'lawyer' && paper.audience !== 'courtOnly');
}

function undecidedBlockers({ enclosures }: ExportPlan, variant: RedactedVariant): readonly Blocker[] {
  const undecided = enclosures.flatMap(({ evidenceId, label }) =>
    evidenceId !== null && variant.enclosures[evidenceId] === undefined ? [{ field: evidenceId, label }] : [],
  );
  // A document lies in the bundle of each scheme that asks for it.
  return [...new Map(undecided.map(one => [one.field, one])).values()].map(one => blocker('enclosureUndecided', one));
}

function unsearchedWarnings({ pack, facts }: VariantSource, variant: RedactedVariant): readonly ExportWarning[] {
  return seekLeftOut(pack, facts, leftOutOf(variant))
    .filter(answer => !isSearchable(answer))
    .map(({ fact }) => warning('leftOutNotSearched', fact, { label: named(pack.facts, fact).label, at: { fact } }));
}

/**
 * The plan of an export for another recipient: without the sheets that are for the lawyer or the court alone and the papers that are made
 * only where what is left out says so, and stopped by each document of which nobody said whether it goes along, since a scan cannot be
 * searched for what is left out. Its documents are numbered among themselves: a gap would tell of those that stay out.
 */
export function planVariant(plan: ExportPlan, variant: RedactedVariant, source: VariantSource): ExportPlan {
  const byId = Object.fromEntries(source.pack.papers.map(paper => [paper.id, paper]));
  const open = plan.papers.filter(({ paper }) => isForOthers(named(byId, paper)));
  const papers = open.filter(({ paper, scheme }) => isTold(named(byId, paper), scheme, source));
  const silenced = open
    .filter(planned => !papers.includes(planned))
    .map(({ paper, scheme, title }) => warning('paperTellsLeftOut', `${scheme}.${paper}`, { label: title }));
  const isEmpty = open.length > 0 && papers.length === 0;
  return {
    papers,
    enclosures: [...heldEnclosures(plan.enclosures.filter(enclosure => goesAlong(enclosure, variant)))],
    blockers: [
      ...plan.blockers,
      ...undecidedBlockers(plan, variant),
      ...(isEmpty ? [blocker('nothingLeftToTell', {})] : []),
    ],
    warnings: [...plan.warnings, ...unsearchedWarnings(source, variant), ...silenced],
  };
}
