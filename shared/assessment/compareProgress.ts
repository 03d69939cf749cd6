import type { MinorUnits } from '../domain/money.ts';
import type { ExpectedSum, Scenario } from '../packs/scenario.ts';
import type { Sum } from '../rules/sum.ts';
import type { Progress } from './progress.ts';
import { compare, compareEach, compareWhole, type ScenarioDifference } from './scenarioDifference.ts';
import { inMajorUnits, rewriteSum, writeSum } from './scenarioSums.ts';

type Expected = NonNullable<Scenario['expect'][string]['progress']>;
type ExpectedGauge = NonNullable<Expected['gauges']>[string];

function compareSum(pointer: string, expected: ExpectedSum | undefined, found: Sum | null): ScenarioDifference[] {
  return expected === undefined
    ? []
    : compare(pointer, rewriteSum(expected), found === null ? 'none' : writeSum(found));
}

function compareIf(pointer: string, expected: unknown, found: unknown): ScenarioDifference[] {
  return expected === undefined ? [] : compare(pointer, expected, found);
}

const toMajor = (minor: MinorUnits | null) => (minor === null ? null : inMajorUnits(minor));

function rewriteGauge({ toReach, ...gauge }: ExpectedGauge) {
  return { ...gauge, toReach: toReach === null ? null : rewriteSum(toReach) };
}

/** Compares how far an application has come with what a scenario names of it. */
export function compareProgress(
  pointer: string,
  expected: Expected | undefined,
  found: Progress | null,
): ScenarioDifference[] {
  if (expected === undefined) return [];
  if (found === null) return [{ pointer, expected: 'a scheme that is followed after its filing', found: null }];
  const { steps, complaints, gauges, determination } = found;
  // Where one paper serves several clocks, that of the first which is open speaks for it: the later entry of a map wins.
  const standing = complaints
    .toReversed()
    .toSorted((a, b) => Number(a.outcome === 'met') - Number(b.outcome === 'met'));
  const gaugesWanted = Object.entries(expected.gauges ?? {}).map(([id, gauge]) => [id, rewriteGauge(gauge)] as const);
  return [
    ...compareIf(`${pointer}/filedOn`, expected.filedOn, found.filedOn),
    ...compareEach(
      `${pointer}/expectedDays`,
      expected.expectedDays,
      new Map(steps.map(({ stepId, expectedDay }) => [stepId, expectedDay])),
    ),
    ...compareEach(`${pointer}/states`, expected.states, new Map(steps.map(({ stepId, state }) => [stepId, state]))),
    ...compareIf(`${pointer}/determination`, expected.determination, determination?.outcome ?? null),
    ...compareWhole(`${pointer}/grounds`, expected.grounds, determination?.grounds ?? []),
    ...compareEach(
      `${pointer}/complaints`,
      expected.complaints,
      new Map(standing.map(({ paper, outcome }) => [paper, outcome])),
    ),
    ...compareEach(
      `${pointer}/complaintDays`,
      expected.complaintDays,
      new Map(standing.map(({ paper, day }) => [paper, day])),
    ),
    ...compareIf(`${pointer}/restoration`, expected.restoration, found.restoration),
    ...compareSum(`${pointer}/awarded`, expected.awarded, found.awarded),
    ...compareSum(`${pointer}/paid`, expected.paid, { kind: 'exact', minor: found.paid }),
    ...compareSum(`${pointer}/outstanding`, expected.outstanding, found.outstanding),
    ...compareEach(
      `${pointer}/gauges`,
      Object.fromEntries(gaugesWanted),
      new Map(
        gauges.map(({ gaugeId, state, outcome, percentReached, toReach }) => [
          gaugeId,
          { state, outcome, percentReached, toReach: toMajor(toReach) },
        ]),
      ),
    ),
  ];
}
