import type { FactKind } from './interview.ts';

/** Kinds of answers by which nobody can be known: a check asks for no others. */
export const namelessKinds: ReadonlySet<FactKind> = new Set([
  'boolean',
  'choice',
  'choices',
  'date',
  'count',
  'money',
  'offences',
]);
