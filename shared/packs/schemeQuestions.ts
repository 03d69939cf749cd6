import type { JurisdictionPack } from './pack.ts';
import { closeReferences, referencesOfAmount, referencesOfCondition, type Reference } from './references.ts';
import type { Scheme } from './scheme.ts';

/** Combinations of readings that may be tried for one scheme; lint refuses a pack that may need more. */
export const mostCombinations = 512;

/** A loaded pack does not change, and its references are asked for with every claim. */
const knownReferences = new WeakMap<JurisdictionPack['law'], WeakMap<Scheme, readonly Reference[]>>();

/** Every use of a name by what decides a scheme's outcome and sum. Contested rules and guidelines are not applied, so not read. */
export function referencesOfScheme(scheme: Scheme, { law }: Pick<JurisdictionPack, 'law'>): readonly Reference[] {
  const ofLaw = knownReferences.get(law) ?? new WeakMap<Scheme, readonly Reference[]>();
  knownReferences.set(law, ofLaw);
  const known = ofLaw.get(scheme) ?? findReferences(scheme, law);
  ofLaw.set(scheme, known);
  return known;
}

function findReferences({ rules, amount }: Scheme, law: JurisdictionPack['law']): readonly Reference[] {
  const applied = rules.filter(({ force }) => force === 'binding');
  return closeReferences(law, [
    ...applied.flatMap(({ condition }) => [...referencesOfCondition(condition)]),
    ...referencesOfAmount(amount),
  ]);
}

/** The unsettled questions among these names, in the pack's order. */
export function questionsAmong(
  references: readonly Reference[],
  { law }: Pick<JurisdictionPack, 'law'>,
): readonly string[] {
  const names = new Set(references.filter(({ kind }) => kind === 'question').map(({ name }) => name));
  return Object.keys(law.unsettled).filter(question => names.has(question));
}
