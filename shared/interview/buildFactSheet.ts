import type { Claim } from '../domain/claim.ts';
import type { FactSheet } from '../domain/fact.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { walkInterview } from './walkInterview.ts';

/** The answers that count now: in scope and valid under the pack. Nothing assumed is among them. */
export function buildFactSheet(pack: JurisdictionPack, claim: Claim): FactSheet {
  return walkInterview(pack, claim).facts;
}
