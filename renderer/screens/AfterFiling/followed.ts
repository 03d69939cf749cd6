import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { Progress } from '../../../shared/assessment/progress.ts';
import type { AfterFiling } from '../../../shared/packs/afterFiling.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';

/** A route that is followed after its filing, with what the pack says of it. */
export interface Followed {
  readonly page: ClaimOnPage;
  readonly scheme: SchemeAssessment;
  readonly progress: Progress;
  /** None of a route that only has gauges. */
  readonly afterFiling: AfterFiling | undefined;
}

/** Finds a route that is followed; undefined for one that the pack does not know or that ends with its filing. */
export function findFollowed(page: ClaimOnPage, schemeId: string): Followed | undefined {
  const scheme = page.opened.assessment.schemes.find(assessed => assessed.schemeId === schemeId);
  const law = page.pack.schemes.find(({ id }) => id === schemeId);
  if (scheme === undefined || scheme.progress === null) return undefined;
  return { page, scheme, progress: scheme.progress, afterFiling: law?.afterFiling };
}
