import type { AssessedResults, AssessmentDifference, SchemeResults } from './assessedResults.ts';

/** Compares what a lawyer would act on: results and days, not labels, reasons or citations. */
const aspects = {
  outcome: scheme => new Map([['', scheme.outcome]]),
  sum: scheme => new Map([['', JSON.stringify(scheme.estimate.sum)]]),
  otherReadings: scheme => new Map([['', JSON.stringify(scheme.estimate.otherReadings)]]),
  rules: scheme => new Map(scheme.rules.map(({ ruleId, outcome }) => [ruleId, outcome])),
  risks: scheme => new Map(scheme.risks.map(({ riskId, outcome }) => [riskId, outcome])),
  documents: scheme => new Map(scheme.documents.map(({ requirementId, need }) => [requirementId, need])),
  deadlines: scheme =>
    new Map(scheme.deadlines.map(({ deadlineId, state, safeDay }) => [deadlineId, `${state} ${safeDay}`])),
} as const satisfies Partial<
  Record<AssessmentDifference['what'], (scheme: SchemeResults) => ReadonlyMap<string, string>>
>;

function differingNames(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter(name => before.get(name) !== after.get(name));
}

function compareScheme(before: SchemeResults, after: SchemeResults): AssessmentDifference[] {
  const { schemeId } = after;
  return Object.entries(aspects).flatMap(([what, read]) => {
    const names = differingNames(read(before), read(after));
    if (names.length === 0) return [];
    return [{ schemeId, what: what as keyof typeof aspects, names: names.filter(name => name !== '') }];
  });
}

/** What changed from one assessment to the next, in the order of the later one's schemes; those that are gone come last. */
export function compareAssessments(before: AssessedResults, after: AssessedResults): AssessmentDifference[] {
  const known = new Map(before.schemes.map(scheme => [scheme.schemeId, scheme]));
  const left = new Set(after.schemes.map(({ schemeId }) => schemeId));
  const changed = after.schemes.flatMap(scheme => {
    const earlier = known.get(scheme.schemeId);
    return earlier === undefined
      ? [{ schemeId: scheme.schemeId, what: 'added' as const, names: [] }]
      : compareScheme(earlier, scheme);
  });
  const removed = before.schemes.filter(({ schemeId }) => !left.has(schemeId));
  return [...changed, ...removed.map(({ schemeId }) => ({ schemeId, what: 'removed' as const, names: [] }))];
}
