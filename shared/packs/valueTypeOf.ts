import type { FactValue } from '../domain/fact.ts';
import type { FactKind } from './interview.ts';

/** The type of value that a kind of question keeps. */
export const valueTypeOf = {
  name: 'text',
  text: 'text',
  longText: 'text',
  address: 'text',
  phone: 'text',
  email: 'text',
  iin: 'text',
  pin: 'text',
  iban: 'text',
  bic: 'text',
  boolean: 'boolean',
  choice: 'choice',
  choices: 'choices',
  date: 'date',
  count: 'count',
  money: 'money',
  offences: 'offences',
} as const satisfies Record<FactKind, FactValue['type']>;
