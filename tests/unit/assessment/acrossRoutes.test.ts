import { describe, expect, it } from 'vitest';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { findRequalification } from '../../../shared/assessment/findRequalification.ts';
import { runScenario } from '../../../shared/assessment/runScenario.ts';
import { applyChanges } from '../../../shared/domain/claimChange.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import { packSchema, type JurisdictionPack } from '../../../shared/packs/pack.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

const text = { en: '…', ru: '…' };
const cites = [{ act: 'Invented Act', article: '9', confidence: 'verbatim' as const }];
const isTrue = (fact: string) => ({ op: 'isTrue' as const, fact });

/** The invented law with three routes, two risks, an order among the routes, and safeguards with clocks. */
function wholePack(): JurisdictionPack {
  const pack = inventedPack();
  const [fund] = pack.schemes;
  const risks = [
    {
      id: 'filedLate',
      kind: 'refusal',
      severity: 'stops',
      label: text,
      when: { op: 'before', date: { day: '2026-01-01' }, than: { fact: 'filing.date' } },
      remedy: text,
      cites,
    },
    { id: 'died', kind: 'recovery', severity: 'watch', label: text, when: isTrue('victim.died'), remedy: text, cites },
  ];
  const relation = (id: string, kind: string, first: string, then: string, more: object = {}) => ({
    id,
    kind,
    first,
    then,
    text,
    cites,
    ...more,
  });
  return packSchema.parse({
    ...pack,
    schemes: [
      { ...fund, id: 'suit' },
      { ...fund, risks },
      { ...fund, id: 'budget', purpose: 'help' },
    ],
    relations: [
      relation('fundFirst', 'before', 'fund', 'suit'),
      relation('budgetFirst', 'before', 'budget', 'fund', { when: isTrue('victim.died') }),
      relation('setOff', 'reduces', 'fund', 'suit', { question: 'rollOver' }),
    ],
    safeguards: [
      { id: 'always', group: 'court', text, cites },
      {
        id: 'copyInADay',
        group: 'recognition',
        text,
        appliesWhen: { op: 'answered', fact: 'recognition.date' },
        clock: { from: 'recognition.date', counts: { rule: 'hours', hours: 24 } },
        doneWhen: 'filing.filed',
        cites,
      },
      {
        id: 'forTheDead',
        group: 'payment',
        text,
        appliesWhen: isTrue('victim.died'),
        clock: { from: 'recognition.date', counts: { rule: 'within', period: { count: 3, unit: 'days' } } },
        cites,
      },
    ],
  });
}

const pack = wholePack();
const today = day('2026-03-12');
const answers: CaseAnswers = {
  'recognition.date': '2026-02-10',
  'recognition.offences': ['124'],
  'victim.birthDate': '2011-04-17',
  'victim.died': false,
  'filing.filed': true,
  'filing.date': '2026-03-03',
};
const assess = (given: CaseAnswers, more: Parameters<typeof claimWith>[1] = {}) =>
  assessClaim(pack, claimWith(given, more, pack), today);

const risksOf = (given: CaseAnswers) =>
  assess(given)
    .schemes.find(({ schemeId }) => schemeId === 'fund')
    ?.risks.map(({ riskId, outcome }) => [riskId, outcome]);

describe('risks', () => {
  it('are there, not there, or open, and never change the outcome', () => {
    expect(risksOf(answers)).toEqual([
      ['filedLate', 'met'],
      ['died', 'notMet'],
    ]);
    expect(risksOf({})).toEqual([
      ['filedLate', 'met'],
      ['died', 'unknown'],
    ]);
    expect(assess(answers).schemes.map(({ outcome }) => outcome)).toEqual(['met', 'met', 'met']);
  });
});

describe('the order to file in', () => {
  it('puts first what comes before, else follows the pack', () => {
    expect(assess(answers).order).toEqual(['fund', 'suit', 'budget']);
  });
  it('follows what is not yet known to hold', () => {
    const { 'victim.died': _, ...unsaid } = answers;
    expect(assess(unsaid).order).toEqual(['budget', 'fund', 'suit']);
  });
  it('leaves out what is closed', () => {
    expect(assess({ ...answers, 'recognition.offences': ['122'] }).order).toEqual([]);
  });
  it('says how the routes bear on each other, with the question behind it', () => {
    expect(
      assess(answers).relations.map(({ relationId, outcome, question }) => [relationId, outcome, question]),
    ).toEqual([
      ['fundFirst', 'met', null],
      ['budgetFirst', 'notMet', null],
      ['setOff', 'met', 'rollOver'],
    ]);
  });
});

const safeguardsOf = (given: CaseAnswers, safeguardsDone: string[] = []) =>
  assess(given, { safeguardsDone }).safeguards.map(({ safeguardId, outcome, day: by, hours, done }) => [
    safeguardId,
    outcome,
    by,
    hours,
    done,
  ]);

describe('safeguards', () => {
  const { 'filing.filed': _, 'filing.date': __, ...unfiled } = answers;
  it('have their days and hours, and are done by a tick or by an answer', () => {
    expect(safeguardsOf(unfiled)).toEqual([
      ['always', 'met', null, null, false],
      ['copyInADay', 'met', '2026-02-11', 24, false],
      ['forTheDead', 'notMet', null, null, false],
    ]);
    expect(safeguardsOf(answers, ['always']).map(([, , , , done]) => done)).toEqual([true, true, false]);
  });
  it('count from the earliest day that their start may be', () => {
    expect(safeguardsOf({ ...unfiled, 'recognition.date': '2026-02' })[1]?.[2]).toBe('2026-02-02');
  });
  it('are ticked and unticked by a change', () => {
    const claim = claimWith(answers, {}, pack);
    const ticked = applyChanges(claim, [
      { kind: 'markSafeguard', safeguard: 'always', done: true },
      { kind: 'markSafeguard', safeguard: 'forTheDead', done: true },
      { kind: 'markSafeguard', safeguard: 'always', done: true },
    ]);
    expect(ticked.safeguardsDone).toEqual(['always', 'forTheDead']);
    expect(
      applyChanges(ticked, [{ kind: 'markSafeguard', safeguard: 'forTheDead', done: false }]).safeguardsDone,
    ).toEqual(['always']);
  });
});

const changeOf = (before: CaseAnswers, after: CaseAnswers) => {
  const [earlier, later] = [claimWith(before, {}, pack), claimWith(after, {}, pack)];
  return findRequalification(pack, earlier, later, assessClaim(pack, later, today));
};

describe('another charge', () => {
  it('tells what it changes in each route', () => {
    const found = changeOf(answers, { ...answers, 'recognition.offences': ['122'] });
    expect(found?.differences).toEqual(
      ['suit', 'fund', 'budget'].flatMap(schemeId => [
        { schemeId, what: 'outcome', names: [] },
        { schemeId, what: 'sum', names: [] },
        { schemeId, what: 'rules', names: ['listedOffence'] },
      ]),
    );
  });
  it('is none where the charge was not known before, stands, or changes nothing', () => {
    const { 'recognition.offences': _, ...uncharged } = answers;
    expect(changeOf(uncharged, answers)).toBeNull();
    expect(changeOf(answers, { ...answers, 'victim.died': true })).toBeNull();
    expect(changeOf(answers, { ...answers, 'recognition.offences': ['124', '122'] })).toBeNull();
  });
});

const scenarioOf = (risk: 'met' | 'notMet', order: string[], by: string) => ({
  name: 'Across the routes',
  source: 'invented',
  today,
  answers,
  expect: { fund: { outcome: 'met' as const, risks: { filedLate: risk } } },
  expectClaim: {
    relations: { setOff: 'met' as const },
    order,
    safeguards: { forTheDead: 'notMet' as const },
    safeguardDays: { copyInADay: day(by) },
  },
});

it('scenarios hold risks, relations, order and safeguards to what they say', () => {
  expect(runScenario(pack, scenarioOf('met', ['fund', 'suit', 'budget'], '2026-02-11'))).toEqual([]);
  expect(
    runScenario(pack, scenarioOf('notMet', ['suit', 'fund', 'budget'], '2026-02-12')).map(({ pointer }) => pointer),
  ).toEqual(['/expect/fund/risks/filedLate', '/expectClaim/order', '/expectClaim/safeguardDays/copyInADay']);
});
