import type { JurisdictionPack } from '../packs/pack.ts';
import type { RuleContext } from '../rules/ruleContext.ts';

/** What a claim is asked with. */
export interface Asked {
  readonly pack: JurisdictionPack;
  readonly rules: RuleContext;
}
