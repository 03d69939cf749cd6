import type { Claim } from '../domain/claim.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { assessClaim } from './assessClaim.ts';
import { assessedResultsSchema, type AssessmentChange } from './assessedResults.ts';
import type { Assessment } from './assessment.ts';
import { compareAssessments } from './compareAssessments.ts';

/** Whether a charge that was already answered is another one now, or gone. */
function isRecharged({ facts }: JurisdictionPack, before: Claim, after: Claim): boolean {
  const charges = Object.keys(facts).filter(fact => facts[fact]?.kind === 'offences');
  return charges.some(fact => {
    const earlier = before.answers[fact];
    return earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(after.answers[fact]);
  });
}

/** What a change of the charge changes in each route; null where the charge stands, was not known before, or changes nothing. */
export function findRequalification(
  pack: JurisdictionPack,
  before: Claim,
  after: Claim,
  assessment: Assessment,
): AssessmentChange | null {
  if (!isRecharged(pack, before, after)) return null;
  const earlier = assessedResultsSchema.parse(assessClaim(pack, before, assessment.assessedOn));
  const later = assessedResultsSchema.parse(assessment);
  const differences = compareAssessments(earlier, later);
  return differences.length === 0 ? null : { before: earlier, after: later, differences };
}
