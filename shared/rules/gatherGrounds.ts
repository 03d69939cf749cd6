import type { Citation } from '../packs/citation.ts';
import type { Assumption, Doubt, Finding } from './finding.ts';
import type { AmountFinding } from './sum.ts';

/** What a result rests on: the citations that decide it, the days taken from today, and what no answer can settle. */
export interface Grounds {
  readonly cites: readonly Citation[];
  readonly assumes: readonly Assumption[];
  readonly doubts: readonly Doubt[];
}

/** What a value says, to compare by. The pack's own citations come up again and again, so each is written out once. */
const contents = new WeakMap<object, string>();

function contentOf(value: object): string {
  const known = contents.get(value) ?? JSON.stringify(value);
  contents.set(value, known);
  return known;
}

function distinctByContent<T extends object>(values: readonly T[]): readonly T[] {
  if (values.length < 2) return values;
  return [...new Map(values.map(value => [contentOf(value), value])).values()];
}

/** Several grounds as one, each ground once. */
export function joinGrounds(parts: readonly Grounds[]): Grounds {
  return {
    cites: distinctByContent(parts.flatMap(({ cites }) => cites)),
    assumes: distinctByContent(parts.flatMap(({ assumes }) => assumes)),
    doubts: distinctByContent(parts.flatMap(({ doubts }) => doubts)),
  };
}

/** A finding and the parts that decide it, from the top down. */
function* partsOf(finding: Finding): Generator<Finding> {
  yield finding;
  for (const part of finding.because) yield* partsOf(part);
}

/** What a finding rests on, with the parts that decide it. */
export function groundsOfFinding(finding: Finding): Grounds {
  return joinGrounds([...partsOf(finding)]);
}

/** What a sum rests on. Where a condition is not met, only that condition does: what it keeps out decides nothing. */
export function groundsOfAmount(finding: AmountFinding): Grounds {
  const condition = finding.condition === null ? [] : [groundsOfFinding(finding.condition)];
  const parts = finding.condition?.outcome === 'notMet' ? [] : finding.parts.map(groundsOfAmount);
  return joinGrounds([finding, ...condition, ...parts]);
}
