import type { FactValue } from '../domain/fact.ts';
import type { FactDefinition } from '../packs/interview.ts';
import { valueTypeOf } from '../packs/valueTypeOf.ts';

/** Whether a stored answer still is one under the pack: a newer pack may ask the question in another way or drop an option. */
export function isValidAnswer({ kind, options }: FactDefinition, value: FactValue): boolean {
  if (value.type !== valueTypeOf[kind]) return false;
  const isOption = (chosen: string) => (options ?? []).some(({ id }) => id === chosen);
  if (value.type === 'choices') return value.choices.every(isOption);
  return value.type !== 'choice' || isOption(value.choice);
}
