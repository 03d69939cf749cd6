import { describe, expect, it } from 'vitest';
import { nextDeadline } from '../../../renderer/screens/nextDeadline.ts';
import { describeRoutes } from '../../../renderer/screens/Routes/describeRoute.ts';
import { sumKind } from '../../../renderer/screens/Routes/sumKind.ts';
import { continueAt } from '../../../renderer/screens/TaskList/continueAt.ts';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { deadlineSchema, type SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import { planSteps } from '../../../shared/interview/planSteps.ts';
import { amountFindingSchema, type AmountFinding, type Cut } from '../../../shared/rules/sum.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

const today = day('2026-03-12');

function pageWith(answers: CaseAnswers, more: Partial<Claim> = {}) {
  const pack = inventedPack();
  const claim = claimWith(answers, more, pack);
  const opened = { claim, assessment: assessClaim(pack, claim, today), plan: planSteps(pack, claim) };
  return { opened, pack };
}

const open: CaseAnswers = {
  'recognition.date': '2026-02-10',
  'recognition.offences': ['124'],
  'victim.birthDate': '2015-05-05',
  'victim.died': false,
};

const finding = (op: string, sum: AmountFinding['sum'], parts: readonly AmountFinding[] = [], cut?: Cut) =>
  amountFindingSchema.parse({
    op,
    label: null,
    sum,
    factor: null,
    parameter: null,
    condition: null,
    cites: [],
    missing: [],
    assumes: [],
    doubts: [],
    parts,
    ...(cut !== undefined && { cut }),
  });
const exact = (minor: number) => ({ kind: 'exact', minor }) as AmountFinding['sum'];

function schemeOf(calculation: AmountFinding, outcome: SchemeAssessment['outcome'] = 'met') {
  const [scheme] = pageWith(open).opened.assessment.schemes;
  if (scheme === undefined) throw new Error('the invented pack has a scheme');
  return { ...scheme, outcome, estimate: { ...scheme.estimate, sum: calculation.sum, calculation } };
}

describe('sumKind', () => {
  const claimed = finding('losses', exact(500));
  const ceiling = finding('times', exact(300));
  const cut = { minor: 200, note: { ru: 'остаток' }, cites: [] } as unknown as Cut;
  const cases: readonly (readonly [string, SchemeAssessment, boolean, unknown])[] = [
    ['fixed by law', schemeOf(finding('greatest', exact(300))), true, { kind: 'fixed' }],
    ['as claimed', schemeOf(claimed), false, { kind: 'claimed' }],
    [
      'as claimed under a ceiling',
      schemeOf(finding('least', exact(100), [finding('losses', exact(100)), ceiling])),
      false,
      { kind: 'notMoreThan', ceiling: 300 },
    ],
    [
      'cut by a ceiling',
      schemeOf(finding('least', exact(300), [claimed, ceiling], cut)),
      false,
      { kind: 'cut', above: 200 },
    ],
    [
      'cut by a ceiling deeper down',
      schemeOf(finding('sum', exact(300), [finding('least', exact(300), [claimed, ceiling], cut)])),
      false,
      { kind: 'cut', above: 200 },
    ],
    ['nothing', schemeOf(finding('when', { kind: 'none' })), false, { kind: 'none' }],
    ['not known', schemeOf(finding('asked', { kind: 'unknown', missing: [] })), false, { kind: 'unknown' }],
    ['no money of its own', schemeOf(finding('nothing', { kind: 'none' })), false, { kind: 'noMoney' }],
    ['closed', schemeOf(claimed, 'notMet'), true, { kind: 'closed' }],
  ];

  it.each(cases)('tells %s', (_name, scheme, fixedByLaw, expected) => {
    expect(sumKind(scheme, fixedByLaw)).toEqual(expected);
  });
});

describe('describeRoutes', () => {
  it('says what an open route lacks, its day and what its button does', () => {
    const [route] = describeRoutes(pageWith(open));
    expect(route).toMatchObject({
      kind: { kind: 'fixed' },
      closedBy: [],
      documentsMissing: 1,
      deadline: { deadlineId: 'apply', safeDay: '2029-02-10' },
      action: 'routes.pursue',
    });
  });

  it('says which rule closes a route and lists nothing to do for it', () => {
    const [route] = describeRoutes(pageWith({ ...open, 'recognition.offences': ['188'] }));
    expect(route?.closedBy.map(({ ruleId }) => ruleId)).toEqual(['listedOffence']);
    expect(route).toMatchObject({
      kind: { kind: 'closed' },
      openQuestions: [],
      documentsMissing: 0,
      action: 'routes.pursueAnyway',
    });
  });

  it('offers to leave a route that is taken, open or closed', () => {
    const [route] = describeRoutes(pageWith({ ...open, 'recognition.offences': ['188'] }, { pursued: ['fund'] }));
    expect(route).toMatchObject({ pursued: true, action: 'routes.leave' });
  });
});

const deadline = (deadlineId: string, binds: 'claimant' | 'authority', state: string, safeDay: string | null) =>
  deadlineSchema.parse({
    deadlineId,
    label: { ru: deadlineId },
    binds,
    state,
    safeDay,
    movedDay: null,
    latestDay: null,
    notBefore: null,
    hours: null,
    countedFrom: null,
    event: null,
    missing: [],
    restorable: null,
    rollOver: null,
    cites: [],
  });

describe('nextDeadline', () => {
  it('takes the claimant’s own running day before an earlier one of the authority', () => {
    const days = [
      deadline('theirs', 'authority', 'running', '2026-03-13'),
      deadline('later', 'claimant', 'running', '2027-01-01'),
      deadline('ours', 'claimant', 'running', '2026-04-01'),
    ];
    expect(nextDeadline(days)?.deadlineId).toBe('ours');
  });

  it('takes the claimant’s event before a day of the authority', () => {
    const days = [
      deadline('theirs', 'authority', 'running', '2026-03-13'),
      deadline('event', 'claimant', 'untilEvent', null),
    ];
    expect(nextDeadline(days)?.deadlineId).toBe('event');
  });

  it('takes a day of the claimant that may have passed before those that run', () => {
    const days = [
      deadline('ours', 'claimant', 'running', '2026-04-01'),
      deadline('perhaps', 'claimant', 'mayHavePassed', '2026-03-01'),
    ];
    expect(nextDeadline(days)?.deadlineId).toBe('perhaps');
  });

  it('tells of the claimant’s day that passed last where none runs', () => {
    const days = [
      deadline('first', 'claimant', 'passed', '2024-01-01'),
      deadline('last', 'claimant', 'passed', '2025-01-01'),
      deadline('none', 'claimant', 'notStarted', null),
    ];
    expect(nextDeadline(days)?.deadlineId).toBe('last');
  });
});

const at = (answers: CaseAnswers, more: Partial<Claim> = {}, documentsMissing = false) => {
  const { opened, pack } = pageWith(answers, more);
  return continueAt(opened, pack, documentsMissing);
};

describe('continueAt', () => {
  const all: CaseAnswers = {
    ...open,
    'claimant.role': 'parent',
    'claimant.name': 'Invented',
    'filing.filed': true,
    'filing.date': '2026-03-01',
    'decision.made': true,
    'decision.date': '2026-03-05',
  };

  it('begins with the first page that waits for answers', () => {
    expect(at({})).toEqual({ step: 'recognition' });
  });

  it('goes first to what stands half typed', () => {
    expect(at({ 'victim.died': false }, { drafts: { 'claimant.name': 'Inv' } })).toEqual({ step: 'claimant' });
  });

  it('does not stop at a question that may stay empty', () => {
    expect(at(all)).toBe('routes');
  });

  it('chooses the route before the documents, which depend on it', () => {
    expect([at(all, {}, true), at(all, { pursued: ['fund'] }, true)]).toEqual(['routes', 'documents']);
  });

  it('goes on to the review once a route is chosen', () => {
    expect(at(all, { pursued: ['fund'] })).toBe('review');
  });

  it('comes back to a loss that was begun', () => {
    const drafts = { 'loss.eone.minor': '24' };
    expect(at(all, { drafts })).toBe('losses');
  });
});
