import type { SchemeAssessment } from '../../shared/assessment/assessment.ts';
import type { OpenedClaim } from '../../shared/bridge/contract.ts';
import { concernedSchemes } from './concernedSchemes.ts';

/** The schemes that a claim may come to while none is chosen and none is known to be open: documents can be gathered, and days run. */
export function possibleSchemes(opened: Pick<OpenedClaim, 'claim' | 'assessment'>): readonly SchemeAssessment[] {
  const concerned = concernedSchemes(opened);
  return concerned.length > 0 ? concerned : opened.assessment.schemes.filter(({ outcome }) => outcome !== 'notMet');
}
