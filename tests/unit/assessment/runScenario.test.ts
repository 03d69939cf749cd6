import { describe, expect, it } from 'vitest';
import { runScenario } from '../../../shared/assessment/runScenario.ts';
import { scenarioSchema } from '../../../shared/packs/scenario.ts';
import { schemeSchema } from '../../../shared/packs/scheme.ts';
import { inventedPack } from '../inventedPack.ts';

const girl = {
  name: 'Girl of 14',
  source: 'invented',
  today: '2026-03-12',
  answers: {
    'recognition.date': '2025-12-01',
    'recognition.offences': ['120(3-1)(1)'],
    'victim.birthDate': '2011-04-17',
    'victim.died': false,
    'claimant.role': 'parent',
    'filing.filed': true,
    'filing.date': '2025-12-29',
  },
};

const other = { readings: { indexDay: 'filing.date' }, outcome: 'met', sum: '117960' };

function differences(expected: object, more: object = {}): string[] {
  const scenario = scenarioSchema.parse({ ...girl, ...more, expect: { fund: { outcome: 'met', ...expected } } });
  return runScenario(inventedPack(), scenario).map(({ pointer }) => pointer);
}

it('finds no difference where everything named comes out', () => {
  expect(
    differences({
      sum: '129750.00',
      rules: { listedOffence: 'met', inTime: 'met' },
      otherReadings: [{ ...other, sum: '117960.00' }],
      otherReadingsComplete: true,
      documents: { right: 'required' },
      missingFromClaimant: ['account', 'right'],
      deadlines: { apply: '2028-12-01', decide: '2026-01-08', replenish: null },
      movedDays: { decide: null },
      notices: ['draftPack'],
      withoutNotices: ['packNotReadLately'],
      assumes: ['decision.date'],
      missing: ['decision.made'],
    }),
  ).toEqual([]);
});

describe('finds', () => {
  it.each<[string, object, string]>([
    ['another outcome', { outcome: 'notMet' }, '/outcome'],
    ['another sum', { sum: '129750.01' }, '/sum'],
    ['an interval for a sum', { sum: { low: '0', high: '129750' } }, '/sum'],
    ['another outcome of a rule', { rules: { inTime: 'unknown' } }, '/rules/inTime'],
    ['a rule that is not there', { rules: { noRule: 'met' } }, '/rules/noRule'],
    ['another sum under a reading', { otherReadings: [{ ...other, sum: '1' }] }, '/otherReadings/0'],
    ['a reading that was not named', { otherReadingsComplete: true }, '/otherReadingsComplete'],
    ['another need of a document', { documents: { right: 'notRequired' } }, '/documents/right'],
    ['a document that is missing too', { missingFromClaimant: ['right'] }, '/missingFromClaimant'],
    ['another day', { deadlines: { apply: '2028-12-02' } }, '/deadlines/apply'],
    ['a moved day', { movedDays: { decide: '2026-01-09' } }, '/movedDays/decide'],
    ['a remark that is not made', { notices: ['oneForAll'] }, '/notices/0'],
    ['a remark that must not be made', { withoutNotices: ['draftPack'] }, '/withoutNotices/0'],
    ['an assumption too many', { assumes: [] }, '/assumes'],
    ['an open question too many', { missing: [] }, '/missing'],
  ])('%s', (_, expected, pointer) => {
    expect(differences(expected)).toEqual([`/expect/fund${pointer}`]);
  });

  it('a scheme that the pack does not have', () => {
    const scenario = scenarioSchema.parse({ ...girl, expect: { budget: { outcome: 'met' } } });
    expect(runScenario(inventedPack(), scenario)).toMatchObject([{ pointer: '/expect/budget', found: null }]);
  });
  it('an answer that the question does not take, without repeating it', () => {
    const scenario = scenarioSchema.parse({ ...girl, answers: { 'victim.died': 'perhaps' }, expect: {} });
    const [difference] = runScenario(inventedPack(), scenario);
    expect(difference).toMatchObject({ pointer: '/answers/victim.died', expected: 'trueOrFalse' });
    expect(JSON.stringify(difference)).not.toContain('perhaps');
  });
});

it('takes the readings and the documents that the scenario holds', () => {
  expect(differences({ sum: '117960' }, { readings: { indexDay: 'filing.date' } })).toEqual([]);
  expect(differences({ missingFromClaimant: ['account'] }, { held: ['birthCertificate'] })).toEqual([]);
});

/** What differs where the Fund pays this amount to a girl who asks for 5,000. */
function differenceOf(amount: unknown, expected: object) {
  const pack = inventedPack();
  const [fund] = pack.schemes;
  if (fund === undefined) throw new Error('the invented pack has a fund');
  const answers = { ...girl.answers, 'claim.sum': '5000.00' };
  const scenario = scenarioSchema.parse({ ...girl, answers, expect: { fund: { outcome: 'met', ...expected } } });
  pack.facts['claim.sum'] = { kind: 'money', label: { ru: 'Сумма' } };
  pack.interview.steps[0]?.asks.push('claim.sum');
  pack.schemes = [schemeSchema.parse({ ...fund, amount })];
  return runScenario(pack, scenario).map(({ pointer, found }) => [pointer, found]);
}

describe('compares, where they are named,', () => {
  const cite = { act: 'Invented Act', article: '5', confidence: 'verbatim' };
  const asked = { op: 'asked', fact: 'claim.sum', cite };
  const ceiling = { op: 'parameter', parameter: 'index' };
  const capped = { op: 'least', of: [asked, ceiling], cutNote: { ru: 'С виновного' } };

  it.each([
    [asked, { sum: 'noCap', asked: '5000', cut: 'none' }],
    [capped, { sum: '4325', asked: 'none', cut: '675.00' }],
  ])('the sum that is asked for and what is cut from it', (amount, expected) => {
    expect(differenceOf(amount, expected)).toEqual([]);
  });
  it.each([
    [asked, { asked: '5001' }, ['/expect/fund/asked', '5000']],
    [capped, { cut: 'none' }, ['/expect/fund/cut', '675']],
  ])('%j with %j', (amount, expected, found) => {
    expect(differenceOf(amount, expected)).toEqual([found]);
  });
});

it('says what was expected and what came out', () => {
  const scenario = scenarioSchema.parse({ ...girl, expect: { fund: { outcome: 'met', sum: '1' } } });
  expect(runScenario(inventedPack(), scenario)).toEqual([
    { pointer: '/expect/fund/sum', expected: '1', found: '129750' },
  ]);
});

it('comes out for the scenarios of the invented pack', () => {
  const pack = inventedPack();
  expect(pack.scenarios.flatMap(scenario => runScenario(pack, scenario))).toEqual([]);
});
