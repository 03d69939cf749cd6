import { nothingLeftOut } from '../../../shared/export/leftOut.ts';
import { goesAlong } from '../../../shared/export/planVariant.ts';
import { leftOutOf } from '../../../shared/export/redactedVariant.ts';
import { toldClaim, type ToldClaim } from '../../../shared/export/toldClaim.ts';
import type { ExportRequest } from './exportRequest.ts';

/** What the papers of an export are written from. */
export function toldOf({ pack, claim, assessment, variant = null }: ExportRequest): ToldClaim {
  if (variant === null) return { claim, assessment, leftOut: nothingLeftOut };
  // What is held though it stays out is asked of no authority.
  const told = toldClaim(pack, claim, assessment, leftOutOf(variant));
  const evidence = claim.evidence.filter(held => goesAlong(held, variant));
  return { ...told, claim: { ...told.claim, evidence } };
}
