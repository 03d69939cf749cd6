import type { FactId } from '../domain/fact.ts';
import type { Condition } from '../packs/condition.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { referencesOfAmount, referencesOfCondition, type Reference } from '../packs/references.ts';
import { named } from '../rules/ruleContext.ts';

function tells(
  references: Iterable<Reference>,
  leftOut: ReadonlySet<FactId>,
  pack: Pick<JurisdictionPack, 'law'>,
): boolean {
  if (leftOut.size === 0) return false;
  return [...references].some(({ kind, name, types }) => {
    if (kind === 'definition') return tellsLeftOut(named(pack.law.definitions, name).condition, leftOut, pack);
    return kind === 'fact' && leftOut.has(name) && types?.some(type => type !== 'date') === true;
  });
}

/**
 * Whether a part that stands or falls by a condition tells by that what an answer is that must not be told: a choice, a list, a number.
 * That an answer was given at all, and how a day lies to another one, is not kept back.
 */
export function tellsLeftOut(
  condition: Condition | undefined,
  leftOut: ReadonlySet<FactId>,
  pack: Pick<JurisdictionPack, 'law'>,
): boolean {
  return condition !== undefined && tells(referencesOfCondition(condition), leftOut, pack);
}

/** Whether the steps to the sum of a scheme tell it. */
export function amountTellsLeftOut({
  pack,
  scheme,
  leftOut,
}: {
  readonly pack: Pick<JurisdictionPack, 'law' | 'schemes'>;
  readonly scheme: { readonly schemeId: string };
  readonly leftOut: ReadonlySet<FactId>;
}): boolean {
  const amount = pack.schemes.find(({ id }) => id === scheme.schemeId)?.amount;
  return amount !== undefined && tells(referencesOfAmount(amount), leftOut, pack);
}
