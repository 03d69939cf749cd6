import type { Claim } from '../domain/claim.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import { buildFactSheet } from './buildFactSheet.ts';
import { contextWith } from './contextWith.ts';

/** A claim as the law is asked of it on a day, under the readings that the lawyer takes. */
export function buildRuleContext(pack: JurisdictionPack, claim: Claim, today: IsoDate): RuleContext {
  return contextWith(pack, claim, buildFactSheet(pack, claim), today);
}
