import type { OpenedClaim } from '../../shared/bridge/contract.ts';
import type { SchemeAssessment } from '../../shared/assessment/assessment.ts';
import { concernedOf } from '../../shared/domain/concernedOf.ts';

/** The schemes a claim pursues; while none is chosen, those that are open. None at first: then a route has to be chosen. */
export function concernedSchemes({
  claim,
  assessment,
}: Pick<OpenedClaim, 'claim' | 'assessment'>): readonly SchemeAssessment[] {
  return concernedOf(assessment.schemes, claim.pursued);
}
