import { describe, expect, it } from 'vitest';
import { checkEligibility } from '../../../shared/assessment/checkEligibility.ts';
import { checkResultSchema, type CheckedRoute } from '../../../shared/assessment/checkResult.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

const today = day('2026-03-12');
const ofChild: CaseAnswers = {
  'recognition.date': '2026-02-10',
  'recognition.offences': ['120(3-1)(1)'],
  'victim.birthDate': '2015-01-01',
  'victim.died': false,
  'claimant.role': 'parent',
};

function check(answers: CaseAnswers, pack: JurisdictionPack = inventedPack()) {
  return checkResultSchema.parse(checkEligibility(pack, claimWith(answers, {}, pack).answers, today));
}

function fundOf(answers: CaseAnswers, pack?: JurisdictionPack): CheckedRoute {
  const [fund] = check(answers, pack).routes;
  if (fund === undefined) throw new Error('the fund is the only route');
  return fund;
}

describe('how a route looks', () => {
  it('is probably open where every condition of the right is met', () => {
    expect(fundOf(ofChild)).toMatchObject({
      chance: 'probably',
      met: [{ en: 'The offence is listed' }, { en: 'The application is in time' }],
      notMet: [],
      notKnown: [],
    });
  });

  it('may be open where a condition of the right is not known', () => {
    const { 'recognition.offences': _, ...without } = ofChild;
    expect(fundOf(without)).toMatchObject({ chance: 'maybe', notKnown: [{ en: 'The offence is listed' }] });
  });

  it('may be open where nothing was answered at all', () => {
    expect(fundOf({})).toMatchObject({ chance: 'maybe', met: [], notMet: [] });
  });

  it('stays probable where only a ground for refusal is not known, and names it', () => {
    const pack = inventedPack();
    const inTime = pack.schemes[0]?.rules[1];
    if (inTime === undefined) throw new Error('no such rule');
    inTime.condition = { op: 'isTrue', fact: 'decision.made' };
    expect(fundOf(ofChild, pack)).toMatchObject({
      chance: 'probably',
      notKnown: [{ en: 'The application is in time' }],
    });
  });

  it('is not this route where every reading of the law closes it, and says what would help', () => {
    expect(fundOf({ ...ofChild, 'recognition.date': '2022-02-10' })).toMatchObject({
      chance: 'notThisRoute',
      notMet: [{ label: { en: 'The application is in time' }, remedy: { en: 'The court may restore the term.' } }],
      sum: { kind: 'none' },
      collect: [],
      deadline: null,
    });
  });

  it('may be open where one reading opens what another closes', () => {
    const pack = inventedPack();
    const inTime = pack.schemes[0]?.rules[1];
    if (inTime === undefined) throw new Error('no such rule');
    inTime.condition = { op: 'reading', question: 'rollOver', is: 'moves' };
    expect(fundOf(ofChild, pack).chance).toBe('maybe');
    inTime.condition = { op: 'not', of: inTime.condition };
    expect(fundOf(ofChild, pack).chance).toBe('maybe');
  });
});

/** The fund, paying another amount. */
function withAmount(amount: JurisdictionPack['schemes'][number]['amount'], fixedByLaw = true) {
  const pack = inventedPack();
  const [fund] = pack.schemes;
  if (fund === undefined) throw new Error('the fund is the only route');
  fund.amount = amount;
  fund.fixedByLaw = fixedByLaw;
  return pack;
}

describe('what may be said of money', () => {
  const cite = { act: 'Invented Act', article: '1', confidence: 'verbatim' } as const;
  const index = { op: 'parameter', parameter: 'index' } as const;

  it('is fixed by law: 30 × 4,325', () => {
    expect(fundOf(ofChild).sum).toEqual({ kind: 'fixed', minor: 12_975_000 });
  });

  it('is not more than the highest where the law may be read in several ways', () => {
    // Filed in 2025, decided in 2026: 30 × 4,325 or 30 × 3,932.
    const answers = { ...ofChild, 'recognition.date': '2025-12-10', 'filing.filed': true, 'filing.date': '2025-12-20' };
    expect(fundOf(answers)).toMatchObject({ sum: { kind: 'atMost', minor: 12_975_000 }, hasOtherReadings: true });
  });

  it('is not more than what an open condition may add', () => {
    const amount = { op: 'when', condition: { op: 'isTrue', fact: 'decision.made' }, then: index } as const;
    expect(fundOf(ofChild, withAmount(amount)).sum).toEqual({ kind: 'atMost', minor: 432_500 });
  });

  it('is decided by others where the law sets no limit', () => {
    expect(fundOf(ofChild, withAmount({ op: 'noCap', cite }, false)).sum).toEqual({ kind: 'decided' });
  });

  it('is not known where nothing bounds it', () => {
    const amount = { op: 'times', factor: 'deceased.count', of: index } as const;
    expect(fundOf(ofChild, withAmount(amount)).sum).toEqual({ kind: 'notKnown' });
  });

  it('is none where the route gives no money', () => {
    expect(fundOf(ofChild, withAmount({ op: 'nothing' })).sum).toEqual({ kind: 'noMoney' });
  });
});

describe('beside each route', () => {
  it('names what the claimant has to collect, and not what Redress writes or the authority has', () => {
    expect(fundOf(ofChild).collect).toEqual([
      { documents: ['birthCertificate'], perhaps: false },
      { documents: ['account'], perhaps: false },
    ]);
  });

  it('gives the claimant\u2019s own safe day', () => {
    expect(fundOf(ofChild).deadline).toMatchObject({ deadlineId: 'apply', safeDay: '2029-02-10', state: 'running' });
  });

  it('leaves out what only watches over an award', () => {
    const pack = inventedPack();
    const [fund] = pack.schemes;
    if (fund !== undefined) fund.purpose = 'oversight';
    expect(check(ofChild, pack).routes).toEqual([]);
  });
});

const turnTo = (answers: CaseAnswers) => check(answers).turnTo.map(({ text }) => text.en);

describe('the questions and where to turn', () => {
  it('asks a question that turns on another only once it applies', () => {
    expect(check({}).asks).toEqual([0, 1, 2, 3]);
    expect(check({ 'victim.died': false }).asks).toEqual([0, 1, 2, 3, 4]);
    expect(check({ 'victim.died': true }).asks).toEqual([0, 1, 2, 3]);
  });

  it('sends nobody where it is known not to fit', () => {
    expect(turnTo({ 'victim.died': false })).toEqual(['The help line']);
    expect(turnTo({ 'victim.died': true })).toEqual(['The help line', 'The family service']);
  });

  it('asks nothing under a pack that has no check', () => {
    const { check: _, ...pack } = inventedPack();
    expect(check(ofChild, pack)).toMatchObject({ asks: [], turnTo: [] });
  });
});
