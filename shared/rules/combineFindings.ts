import type { Finding, Outcome } from './finding.ts';

/** The values of a list once each, in the order of their first appearance. */
export function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/** Of values that share a key the first. */
export function distinctBy<T>(values: readonly T[], keyOf: (value: T) => unknown): readonly T[] {
  if (values.length < 2) return values;
  const seen = new Set<unknown>();
  return values.filter(value => {
    const key = keyOf(value);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const decisiveFirst = {
  all: ['notMet', 'unknown', 'met'],
  any: ['met', 'unknown', 'notMet'],
} as const satisfies Record<string, readonly Outcome[]>;

/** Kleene's conjunction and disjunction of findings; `because` keeps the parts that decide, and no others. */
export function combineFindings(
  op: 'all' | 'any',
  parts: readonly Finding[],
): Pick<Finding, 'outcome' | 'facts' | 'missing' | 'because'> {
  const order = decisiveFirst[op];
  const outcome = order.find(candidate => parts.some(part => part.outcome === candidate)) ?? order[2];
  const because = parts.filter(part => part.outcome === outcome);
  return {
    outcome,
    facts: distinct(because.flatMap(part => part.facts)),
    // What is decided misses nothing, so this is empty unless the outcome is open.
    missing: distinct(because.flatMap(part => part.missing)),
    because,
  };
}

/** Kleene's negation: unknown stays unknown. */
export function negate(outcome: Outcome): Outcome {
  if (outcome === 'unknown') return 'unknown';
  return outcome === 'met' ? 'notMet' : 'met';
}
