import type { OpenedClaim } from '../../shared/bridge/contract.ts';
import type { SchemeAssessment } from '../../shared/assessment/assessment.ts';

/** The schemes a claim pursues; while none is chosen, those that are open. None at first: then a route has to be chosen. */
export function concernedSchemes({
  claim,
  assessment,
}: Pick<OpenedClaim, 'claim' | 'assessment'>): readonly SchemeAssessment[] {
  const pursued = assessment.schemes.filter(({ schemeId }) => claim.pursued.includes(schemeId));
  return pursued.length > 0 ? pursued : assessment.schemes.filter(({ outcome }) => outcome === 'met');
}
