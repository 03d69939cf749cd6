import type { Claim } from '../domain/claim.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { StepPlan } from './stepPlan.ts';
import { walkInterview } from './walkInterview.ts';

/** The path through the interview and how far it is. A step whose open questions are all optional is complete as it stands. */
export function planSteps(pack: JurisdictionPack, claim: Claim): StepPlan {
  return walkInterview(pack, claim).plan;
}
