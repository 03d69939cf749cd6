import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../electron/services/packs/loadPack.ts';
import { assessClaim } from '../../shared/assessment/assessClaim.ts';
import { planSteps } from '../../shared/interview/planSteps.ts';
import { addPeriod, isoDateSchema } from '../../shared/domain/isoDate.ts';
import type { CaseAnswers } from '../../shared/packs/caseAnswers.ts';
import { claimWith } from '../unit/inventedPack.ts';

const loaded = loadPack(join(import.meta.dirname, '../../assets/packs/kz'));
const today = isoDateSchema.parse('2026-03-12');

/** The questions of the Fund's own interview. */
const ofTheFund = [
  'who',
  'recognition',
  'offences',
  'grounds',
  'stage',
  'timeLimit',
  'person',
  'personContacts',
  'representative',
  'representativeContacts',
  'addressee',
  'bank',
  'truth',
];

const allRoutes = loaded.ok ? loaded.pack.schemes.map(({ id }) => id) : [];

function claimFor(pursued: string[], more: CaseAnswers = {}) {
  if (!loaded.ok) throw new Error('the pack does not load');
  const { pack } = loaded;
  const answers = {
    'case.claimFor': 'child',
    'case.actsThrough': 'legalRepresentative',
    'recognition.recognised': true,
    'recognition.date': '2026-02-10',
    'fund.applied': false,
    ...more,
  };
  return { pack, claim: { ...claimWith(answers, {}, pack), pursued } };
}

/** The steps before a filing, or after it. */
function stepsFor(pursued: string[], stage = 'beforeFiling', more: CaseAnswers = {}): string[] {
  const { pack, claim } = claimFor(pursued, more);
  const sections = new Set(pack.interview.sections.filter(section => section.stage === stage).map(({ id }) => id));
  const ofStage = new Set(pack.interview.steps.filter(({ section }) => sections.has(section)).map(({ id }) => id));
  return planSteps(pack, claim)
    .steps.filter(({ stepId, status }) => status !== 'notNeeded' && ofStage.has(stepId))
    .map(({ stepId }) => stepId);
}

describe('the interview', () => {
  it.each([[[]], [['fund']]])('asks nothing more than the Fund needs where %j is pursued', pursued => {
    expect(stepsFor(pursued)).toEqual(ofTheFund);
  });

  it.each([
    ['budget', ['criminalCase', 'losses', 'accused', 'protection', 'budgetApplication']],
    ['civilClaim', ['criminalCase', 'losses', 'accused', 'protection', 'civilClaim']],
    ['separateSuit', ['criminalCase', 'losses', 'accused', 'protection', 'civilClaim', 'separateSuit']],
    ['legalAid', ['criminalCase', 'protection', 'legalAid']],
    ['traffickingServices', ['traffickingServices']],
    ['participationCosts', ['criminalCase', 'protection', 'costs', 'costSums']],
  ])('asks for %s only what it needs besides', (scheme, more) => {
    expect(stepsFor([scheme]).filter(step => !ofTheFund.includes(step))).toEqual(more);
  });

  it.each([
    ['budget', ['budgetAfterFiling']],
    ['civilClaim', ['claimAfterFiling']],
    ['separateSuit', ['suitAfterFiling']],
    ['legalAid', ['aidAfterFiling']],
    ['traffickingServices', []],
    ['participationCosts', ['costsAfterFiling']],
  ])('asks after the filing, for %s, what follows of it alone', (scheme, steps) => {
    expect(stepsFor([scheme], 'afterFiling')).toEqual(steps);
  });

  it('asks after the filing with the Fund what follows of that', () => {
    const filed = { 'fund.applied': true, 'fund.applicationDate': today, 'fund.decided': false };
    expect(stepsFor(['fund'], 'afterFiling', filed)).toEqual(['fundAfterFiling', 'fundComplaint']);
  });

  it.each([
    ['recognition is still to be asked for', { 'recognition.recognised': false }],
    ['the time limit is to be restored', { 'fund.lateReason': 'Болезнь' }],
    [
      'a refusal is contested',
      { 'fund.applied': true, 'fund.applicationDate': today, 'fund.decided': true, 'fund.decision': 'refused' },
    ],
  ])('asks what the other side may read also for the Fund alone, where %s', (_, answers) => {
    expect(stepsFor(['fund'], 'beforeFiling', answers)).toContain('protection');
  });

  it('asks each question once, whatever is pursued', () => {
    const { pack, claim } = claimFor(allRoutes);
    const asks = planSteps(pack, claim).steps.flatMap(step => step.asks);
    expect(asks.filter((fact, index) => asks.indexOf(fact) !== index)).toEqual([]);
  });

  it('says of a route that was not chosen that choosing it brings its questions', () => {
    const { pack, claim } = claimFor(['fund']);
    const notices = assessClaim(pack, claim, addPeriod(today, { count: 1, unit: 'days' })).schemes.map(
      ({ schemeId, notices: found }) => [schemeId, found.some(({ noticeId }) => noticeId === 'chooseToBeAsked')],
    );
    expect(notices).toEqual([
      ['fund', false],
      ['budget', true],
      ['civilClaim', true],
      ['separateSuit', true],
      ['legalAid', true],
      ['traffickingServices', true],
      ['participationCosts', true],
    ]);
  });
});
