import type { Claim } from '../domain/claim.ts';
import type { StepPlan } from '../interview/stepPlan.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { Scheme } from '../packs/scheme.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { SchemeAssessment } from './assessment.ts';
import { computeAward, estimateAward, groundsOfAward, missingOfAward } from './estimateAward.ts';
import { estimateDuty } from './estimateDuty.ts';
import { findDeadlines } from './findDeadlines.ts';
import { findOpenQuestions } from './findOpenQuestions.ts';
import { findProgress } from './findProgress.ts';
import { findRisks } from './findRisks.ts';
import { requireDocuments } from './requireDocuments.ts';
import { writeSchemeNotices } from './writeNotices.ts';

/** What one scheme says of a claim. */
export function assessScheme(
  scheme: Scheme,
  pack: JurisdictionPack,
  claim: Claim,
  plan: StepPlan,
  context: RuleContext,
): SchemeAssessment {
  const award = computeAward(scheme, context);
  const grounds = groundsOfAward(award);
  const deadlines = findDeadlines(scheme.deadlines, context);
  return {
    schemeId: scheme.id,
    label: scheme.label,
    outcome: award.outcome,
    rules: [...award.rules],
    risks: findRisks(scheme.risks, context),
    estimate: estimateAward(scheme, context, award, grounds),
    duty: estimateDuty(scheme, context),
    documents: requireDocuments(scheme.documents, claim.evidence, context),
    deadlines,
    notices: writeSchemeNotices(scheme, award.rules, grounds, context),
    progress: findProgress(scheme, deadlines, pack.papers, context),
    openQuestions: findOpenQuestions(missingOfAward(award), grounds.assumes, pack, plan, context),
  };
}
