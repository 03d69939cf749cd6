import type { JurisdictionPack } from '../packs/pack.ts';
import { closeReferences, referencesOfAmount } from '../packs/references.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { LeftOut } from './leftOut.ts';

/** Whether the steps to the sum of a scheme read an answer that is left out and not there to be reckoned with. */
export function amountTellsLeftOut({
  pack,
  scheme,
  rules,
  leftOut: { marked },
}: {
  readonly pack: Pick<JurisdictionPack, 'law' | 'schemes'>;
  readonly scheme: { readonly schemeId: string };
  readonly rules: Pick<RuleContext, 'facts'>;
  readonly leftOut: LeftOut;
}): boolean {
  const amount = pack.schemes.find(({ id }) => id === scheme.schemeId)?.amount;
  if (amount === undefined || marked.size === 0) return false;
  return closeReferences(pack.law, referencesOfAmount(amount)).some(
    ({ kind, name }) => kind === 'fact' && marked.has(name) && rules.facts[name] === undefined,
  );
}
