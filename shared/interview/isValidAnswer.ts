import type { FactValue } from '../domain/fact.ts';
import type { FactDefinition, FactKind } from '../packs/interview.ts';

/** The type of value that a kind of question keeps. */
export const valueTypeOf = {
  name: 'text',
  text: 'text',
  longText: 'text',
  address: 'text',
  phone: 'text',
  email: 'text',
  iin: 'text',
  iban: 'text',
  bic: 'text',
  boolean: 'boolean',
  choice: 'choice',
  date: 'date',
  count: 'count',
  money: 'money',
  offences: 'offences',
} as const satisfies Record<FactKind, FactValue['type']>;

/** Whether a stored answer still is one under the pack: a newer pack may ask the question in another way or drop an option. */
export function isValidAnswer({ kind, options }: FactDefinition, value: FactValue): boolean {
  if (value.type !== valueTypeOf[kind]) return false;
  return value.type !== 'choice' || (options ?? []).some(({ id }) => id === value.choice);
}
