import type { Assessment, SchemeAssessment } from '../assessment/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import { buildRuleContext } from '../interview/buildRuleContext.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { isBundled } from '../packs/paper.ts';
import { named } from '../rules/ruleContext.ts';
import { enclosureWarnings } from './enclosureWarnings.ts';
import type { ExportPlan, ExportWarning, PaperAlone } from './exportPlan.ts';
import { indexEnclosures } from './indexEnclosures.ts';
import { listedPapers } from './listedPapers.ts';
import { blocker, distinctBlockers } from './planIssues.ts';
import { listPaper, planPaper } from './planPaper.ts';
import { termWarnings } from './termWarnings.ts';

/** That the day for a complaint is over, or may be. */
function complaintWarnings(scheme: SchemeAssessment, paper: string): readonly ExportWarning[] {
  const clocks = scheme.progress?.complaints.filter(complaint => complaint.paper === paper) ?? [];
  const deadlines = scheme.deadlines.filter(({ deadlineId }) => clocks.some(clock => clock.deadlineId === deadlineId));
  return termWarnings({ schemeId: scheme.schemeId, deadlines });
}

/**
 * What the making of one paper alone would hold. It answers something that came after the filing, so what the application lacks neither
 * stops it nor is said again. Throws Error where the scheme does not list it.
 */
export function planPaperAlone(
  pack: JurisdictionPack,
  claim: Claim,
  assessment: Assessment,
  alone: PaperAlone,
): ExportPlan {
  const papers = Object.fromEntries(listedPapers(pack, alone.scheme).map(listed => [listed.id, listed]));
  const planned = planPaper({ paper: named(papers, alone.paper), scheme: alone.scheme }, pack, claim, assessment);
  const scheme = assessment.schemes.find(({ schemeId }) => schemeId === alone.scheme);
  const { paper, blockers, warnings, isMade } = planned;
  const isBound = isBundled(paper);
  const rules = buildRuleContext(pack, claim, assessment.assessedOn);
  const enclosures = isMade && isBound ? [...indexEnclosures(pack, claim, assessment, alone.scheme)] : [];
  return {
    papers: isMade ? [listPaper(planned, pack, rules)] : [],
    enclosures,
    blockers: isMade
      ? [...distinctBlockers(blockers)]
      : [blocker('paperDoesNotApply', { paper: paper.id, label: paper.title, at: { scheme: alone.scheme } })],
    warnings: [
      ...(scheme === undefined ? [] : complaintWarnings(scheme, paper.id)),
      ...warnings,
      ...enclosureWarnings(enclosures, isMade ? [planned] : [], { pack, rules }),
    ],
  };
}
