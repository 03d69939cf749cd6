import { claimIdSchema, evidenceIdSchema, type Claim, type EvidenceDocument } from '../domain/claim.ts';
import { parseMoney, type MinorUnits } from '../domain/money.ts';
import { toPointer } from '../packs/caseIssue.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { readCaseAnswers } from '../packs/readCaseAnswers.ts';
import type { Scenario } from '../packs/scenario.ts';
import type { AmountFinding, Sum } from '../rules/sum.ts';
import type { Assessment, SchemeAssessment } from './assessment.ts';
import { assessClaim } from './assessClaim.ts';

/** Where an assessment is not what a scenario says: a JSON pointer into the scenario, what it says, and what came out. */
export interface ScenarioDifference {
  readonly pointer: string;
  readonly expected: unknown;
  readonly found: unknown;
}

type ExpectedScheme = Scenario['expect'][string];
type ExpectedSum = NonNullable<ExpectedScheme['sum']>;
type Result = { readonly outcome: string; readonly sum: ExpectedSum };

function inMajorUnits(minor: MinorUnits): string {
  const fraction = String(minor % 100).padStart(2, '0');
  return fraction === '00' ? String(minor / 100) : `${Math.floor(minor / 100)}.${fraction}`;
}

function writeSum(sum: Sum): ExpectedSum {
  switch (sum.kind) {
    case 'exact':
      return inMajorUnits(sum.minor);
    case 'between':
      return { low: inMajorUnits(sum.low), high: inMajorUnits(sum.high) };
    case 'noCap':
    case 'none':
    case 'unknown':
      return sum.kind;
    default:
      return sum satisfies never;
  }
}

/** What the ceilings of a calculation take off, the outermost one first. */
function cutsOf({ cut, parts }: AmountFinding): readonly MinorUnits[] {
  return [...(cut === undefined ? [] : [cut.minor]), ...parts.flatMap(cutsOf)];
}

function writeAsked(sum: Sum): string {
  return sum.kind === 'noCap' && sum.asked !== undefined ? inMajorUnits(sum.asked) : 'none';
}

function writeCut(calculation: AmountFinding): string {
  const [cut] = cutsOf(calculation);
  return cut === undefined ? 'none' : inMajorUnits(cut);
}

/** Writes an expected sum as a found one is written: `129750.00` as `129750`. */
function rewriteSum(sum: ExpectedSum): ExpectedSum {
  if (typeof sum !== 'string')
    return { low: inMajorUnits(parseMoney(sum.low)), high: inMajorUnits(parseMoney(sum.high)) };
  return /^\d/.test(sum) ? inMajorUnits(parseMoney(sum)) : sum;
}

function heldEvidence(scenario: Scenario): EvidenceDocument[] {
  return (scenario.held ?? []).map((document, index) => ({
    evidenceId: evidenceIdSchema.parse(`held${index + 1}`),
    document,
    fileName: `${document}.pdf`,
    mediaType: 'application/pdf',
    byteCount: 1,
    pageCount: 1,
    sha256: '0'.repeat(64),
    addedOn: scenario.today,
  }));
}

function claimOf(pack: JurisdictionPack, scenario: Scenario, answers: Claim['answers']): Claim {
  return {
    format: 1,
    claimId: claimIdSchema.parse('scenario'),
    jurisdiction: pack.manifest.jurisdiction,
    title: pack.manifest.name.ru,
    createdOn: scenario.today,
    answers,
    notKnown: [],
    drafts: {},
    losses: scenario.losses ?? [],
    payments: scenario.payments ?? [],
    evidence: heldEvidence(scenario),
    requestedDocuments: {},
    blocks: {},
    awardPayments: scenario.awardPayments ?? [],
    safeguardsDone: [],
    pursued: pack.schemes.map(({ id }) => id),
    readings: scenario.readings ?? {},
  };
}

/** The same text for the same content, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function compare(pointer: string, expected: unknown, found: unknown): ScenarioDifference[] {
  return canonical(expected) === canonical(found) ? [] : [{ pointer, expected, found }];
}

function compareEach(
  pointer: string,
  expected: Readonly<Record<string, unknown>> | undefined,
  found: ReadonlyMap<string, unknown>,
): ScenarioDifference[] {
  return Object.entries(expected ?? {}).flatMap(([name, value]) =>
    compare(`${pointer}${toPointer([name])}`, value, found.has(name) ? found.get(name) : 'nothing of this name'),
  );
}

/** A list that must be named whole, in any order. */
function compareWhole(pointer: string, expected: readonly string[] | undefined, found: readonly string[]) {
  return expected === undefined ? [] : compare(pointer, expected.toSorted(), found.toSorted());
}

function resultOf({ outcome, sum }: Result): Result {
  return { outcome, sum: rewriteSum(sum) };
}

function compareReadings(pointer: string, expected: ExpectedScheme, found: SchemeAssessment): ScenarioDifference[] {
  const others = found.estimate.otherReadings.map(({ readings, outcome, sum }) => ({
    readings,
    outcome,
    sum: writeSum(sum),
  }));
  const wanted = (expected.otherReadings ?? []).map(other => ({ readings: other.readings, ...resultOf(other) }));
  const known = new Set(others.map(canonical));
  const named = new Set(wanted.map(canonical));
  const missing = wanted.flatMap((other, index) =>
    known.has(canonical(other))
      ? []
      : [{ pointer: `${pointer}/otherReadings/${index}`, expected: other, found: others }],
  );
  const unnamed = expected.otherReadingsComplete === true ? others.filter(other => !named.has(canonical(other))) : [];
  return [
    ...missing,
    ...unnamed.map(other => ({ pointer: `${pointer}/otherReadingsComplete`, expected: 'no other', found: other })),
  ];
}

function compareScheme(
  pointer: string,
  expected: ExpectedScheme,
  found: SchemeAssessment,
  assessment: Assessment,
): ScenarioDifference[] {
  const { estimate, rules, documents, deadlines } = found;
  const notices = new Set([...found.notices, ...assessment.notices].map(({ noticeId }) => noticeId));
  const lacking = documents.filter(
    ({ need, suppliedBy, satisfied }) => need === 'required' && suppliedBy === 'claimant' && satisfied === 'no',
  );
  return [
    ...compare(`${pointer}/outcome`, expected.outcome, found.outcome),
    ...(expected.sum === undefined ? [] : compare(`${pointer}/sum`, rewriteSum(expected.sum), writeSum(estimate.sum))),
    ...(expected.asked === undefined
      ? []
      : compare(`${pointer}/asked`, rewriteSum(expected.asked), writeAsked(estimate.sum))),
    ...(expected.cut === undefined
      ? []
      : compare(`${pointer}/cut`, rewriteSum(expected.cut), writeCut(estimate.calculation))),
    ...compareEach(`${pointer}/rules`, expected.rules, new Map(rules.map(rule => [rule.ruleId, rule.outcome]))),
    ...compareReadings(pointer, expected, found),
    ...compareEach(
      `${pointer}/documents`,
      expected.documents,
      new Map(documents.map(({ requirementId, need }) => [requirementId, need])),
    ),
    ...compareWhole(
      `${pointer}/missingFromClaimant`,
      expected.missingFromClaimant,
      lacking.map(({ requirementId }) => requirementId),
    ),
    ...compareEach(
      `${pointer}/deadlines`,
      expected.deadlines,
      new Map(deadlines.map(({ deadlineId, safeDay }) => [deadlineId, safeDay])),
    ),
    ...compareEach(
      `${pointer}/movedDays`,
      expected.movedDays,
      new Map(deadlines.map(({ deadlineId, movedDay }) => [deadlineId, movedDay])),
    ),
    ...(expected.notices ?? []).flatMap((name, index) =>
      notices.has(name) ? [] : [{ pointer: `${pointer}/notices/${index}`, expected: name, found: [...notices] }],
    ),
    ...(expected.withoutNotices ?? []).flatMap((name, index) =>
      notices.has(name)
        ? [{ pointer: `${pointer}/withoutNotices/${index}`, expected: `not ${name}`, found: name }]
        : [],
    ),
    ...compareWhole(
      `${pointer}/assumes`,
      expected.assumes,
      estimate.assumes.map(({ fact }) => fact),
    ),
    ...compareWhole(`${pointer}/missing`, expected.missing, found.openQuestions),
  ];
}

/**
 * Assesses the case of a scenario on its day and compares what it names. `documents` and `missingFromClaimant` name requirements,
 * `missing` the open questions; `assumes`, `missing` and `missingFromClaimant` are whole lists, `notices` need only be among those there.
 */
export function runScenario(pack: JurisdictionPack, scenario: Scenario): ScenarioDifference[] {
  const reading = readCaseAnswers(pack, scenario.answers);
  if (!reading.ok) {
    return reading.issues.map(({ fact, expected }) => ({
      pointer: toPointer(['answers', fact]),
      expected,
      found: 'an answer that the question does not take',
    }));
  }
  const assessment = assessClaim(pack, claimOf(pack, scenario, { ...reading.answers }), scenario.today);
  return Object.entries(scenario.expect).flatMap(([schemeId, expected]) => {
    const pointer = toPointer(['expect', schemeId]);
    const found = assessment.schemes.find(scheme => scheme.schemeId === schemeId);
    return found === undefined
      ? [{ pointer, expected: 'a scheme of the pack', found: null }]
      : compareScheme(pointer, expected, found, assessment);
  });
}
