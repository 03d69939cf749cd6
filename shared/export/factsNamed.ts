import type { FactId } from '../domain/fact.ts';
import type { Condition } from '../packs/condition.ts';
import { referencesOfCondition } from '../packs/references.ts';

/** The facts that a condition names itself, in its order. */
export function factsNamed(condition: Condition): readonly FactId[] {
  return [...referencesOfCondition(condition)].filter(({ kind }) => kind === 'fact').map(({ name }) => name);
}
