import { claimIdSchema, evidenceIdSchema, type Claim, type EvidenceDocument } from '../domain/claim.ts';
import type { MinorUnits } from '../domain/money.ts';
import { toPointer } from '../packs/caseIssue.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { readCaseAnswers } from '../packs/readCaseAnswers.ts';
import type { ExpectedSum, Scenario } from '../packs/scenario.ts';
import type { AmountFinding, Sum } from '../rules/sum.ts';
import type { Assessment, SchemeAssessment } from './assessment.ts';
import { assessClaim } from './assessClaim.ts';
import { compareProgress } from './compareProgress.ts';
import { compareRoutes } from './compareRoutes.ts';
import { canonical, compare, compareEach, compareWhole, type ScenarioDifference } from './scenarioDifference.ts';
import { inMajorUnits, rewriteSum, writeSum } from './scenarioSums.ts';

type ExpectedScheme = Scenario['expect'][string];
type Result = { readonly outcome: string; readonly sum: ExpectedSum };

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

function compareDuty(pointer: string, expected: ExpectedScheme, { duty }: SchemeAssessment): ScenarioDifference[] {
  const others = (duty?.otherReadings ?? []).map(({ readings, sum }) => ({ readings, sum: writeSum(sum) }));
  const wanted = expected.otherDuties?.map(({ readings, sum }) => ({ readings, sum: rewriteSum(sum) }));
  return [
    ...(expected.duty === undefined
      ? []
      : compare(`${pointer}/duty`, rewriteSum(expected.duty), duty === null ? 'none' : writeSum(duty.sum))),
    ...compareWhole(`${pointer}/otherDuties`, wanted?.map(canonical), others.map(canonical)),
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
    ...compareEach(
      `${pointer}/risks`,
      expected.risks,
      new Map(found.risks.map(({ riskId, outcome }) => [riskId, outcome])),
    ),
    ...compareReadings(pointer, expected, found),
    ...compareDuty(pointer, expected, found),
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
      `${pointer}/latestDays`,
      expected.latestDays,
      new Map(deadlines.map(({ deadlineId, latestDay }) => [deadlineId, latestDay])),
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
    ...compareProgress(`${pointer}/progress`, expected.progress, found.progress),
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
  const ofSchemes = Object.entries(scenario.expect).flatMap(([schemeId, expected]) => {
    const pointer = toPointer(['expect', schemeId]);
    const found = assessment.schemes.find(scheme => scheme.schemeId === schemeId);
    return found === undefined
      ? [{ pointer, expected: 'a scheme of the pack', found: null }]
      : compareScheme(pointer, expected, found, assessment);
  });
  return [...ofSchemes, ...compareRoutes(scenario.expectClaim, assessment)];
}
