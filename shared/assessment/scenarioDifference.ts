import { toPointer } from '../packs/caseIssue.ts';

/** Where an assessment is not what a scenario says: a JSON pointer into the scenario, what it says, and what came out. */
export interface ScenarioDifference {
  readonly pointer: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** The same text for the same content, whatever the order of its keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Nothing where both say the same. */
export function compare(pointer: string, expected: unknown, found: unknown): ScenarioDifference[] {
  return canonical(expected) === canonical(found) ? [] : [{ pointer, expected, found }];
}

/** Each name that is expected, and no other. */
export function compareEach(
  pointer: string,
  expected: Readonly<Record<string, unknown>> | undefined,
  found: ReadonlyMap<string, unknown>,
): ScenarioDifference[] {
  return Object.entries(expected ?? {}).flatMap(([name, value]) =>
    compare(`${pointer}${toPointer([name])}`, value, found.has(name) ? found.get(name) : 'nothing of this name'),
  );
}

/** A list that must be named whole, in any order. */
export function compareWhole(pointer: string, expected: readonly string[] | undefined, found: readonly string[]) {
  return expected === undefined ? [] : compare(pointer, expected.toSorted(), found.toSorted());
}
