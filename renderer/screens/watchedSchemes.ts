import type { SchemeAssessment } from '../../shared/assessment/assessment.ts';
import type { OpenedClaim } from '../../shared/bridge/contract.ts';
import { takenOrOpen } from '../../shared/domain/takenOrOpen.ts';

/** The schemes whose risks are told: those a claim pursues, or while none is chosen every one that is not closed. */
export function watchedSchemes({
  claim,
  assessment,
}: Pick<OpenedClaim, 'claim' | 'assessment'>): readonly SchemeAssessment[] {
  return takenOrOpen(assessment.schemes, claim.pursued);
}
