import { describe, expect, it } from 'vitest';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import type { Progress } from '../../../shared/assessment/progress.ts';
import type { AwardPayment } from '../../../shared/domain/claim.ts';
import { parseMoney } from '../../../shared/domain/money.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import { claimWith, day } from '../inventedPack.ts';
import { followedPack } from './followedPack.ts';

const pack = followedPack();

function progressOn(today: string, answers: CaseAnswers, awardPayments: AwardPayment[] = []): Progress {
  const claim = claimWith(answers, { awardPayments }, pack);
  const progress = assessClaim(pack, claim, day(today)).schemes[0]?.progress ?? null;
  if (progress === null) throw new Error('the fund is followed');
  return progress;
}

function payment(amount: string, more: Partial<AwardPayment> = {}): AwardPayment {
  return {
    paymentId: `payment${amount}`,
    scheme: 'fund',
    minor: parseMoney(amount),
    receivedOn: day('2026-04-25'),
    ...more,
  };
}

const filed = (on: string): CaseAnswers => ({ 'filing.filed': true, 'filing.date': on });
const decided = (on: string, outcome: string): CaseAnswers => ({
  'decision.made': true,
  'decision.date': on,
  'decision.outcome': outcome,
});
const refused = { ...filed('2026-03-03'), ...decided('2026-03-13', 'refused') };

const stateOn = (today: string, answers: CaseAnswers) =>
  progressOn(today, answers)
    .steps.map(({ state }) => state)
    .join(' ');

const complaintOn = (today: string, answers: CaseAnswers) => {
  const [found] = progressOn(today, answers).complaints;
  return [found?.outcome, found?.day, found?.isPast];
};

const restorationOn = (today: string) => progressOn(today, { 'recognition.date': '2023-03-10' }).restoration;

const asked = { 'convict.asksRelease': true, 'award.moral': '1000' };

const gaugeOf = (answers: CaseAnswers, ...paid: AwardPayment[]) => {
  const [gauge] = progressOn('2026-05-01', answers, paid).gauges;
  return [gauge?.state, gauge?.outcome, gauge?.percentReached, gauge?.toReach, gauge?.missing];
};

const moral = (amount: string) => payment(amount, { for: 'moral' });

describe('the days that follow a filing', () => {
  it.each([
    ['2026-03-03', ['2026-03-13', '2026-04-15', '2026-04-25']],
    ['2025-12-24', ['2026-01-03', '2026-02-15', '2026-02-25']],
    ['2026-01-27', ['2026-02-06', '2026-03-15', '2026-03-25']],
  ])('are those of kz.md §1.6 for an application registered on %s', (registered, expected) => {
    const { steps } = progressOn(registered, filed(registered));
    expect(steps.map(({ expectedDay }) => expectedDay)).toEqual(expected);
  });

  it('are not known before the day of filing is', () => {
    expect(progressOn('2026-03-03', {}).steps.map(({ expectedDay, state }) => [expectedDay, state])).toEqual([
      [null, 'waiting'],
      [null, 'waiting'],
      [null, 'waiting'],
    ]);
  });

  it('count from the day of the decision once there is one', () => {
    const { steps } = progressOn('2026-04-01', { ...filed('2026-03-03'), ...decided('2026-04-01', 'granted') });
    expect(steps.map(({ expectedDay }) => expectedDay)).toEqual(['2026-03-13', '2026-05-15', '2026-05-25']);
  });
});

describe('a later step', () => {
  it('is due on its last day', () => {
    expect(stateOn('2026-03-13', filed('2026-03-03'))).toBe('due due due');
  });
  it('is late on the day after', () => {
    expect(stateOn('2026-03-14', filed('2026-03-03'))).toBe('late due due');
  });
  it('is done once its day is known, also when that was late', () => {
    expect(stateOn('2026-03-20', { ...filed('2026-03-03'), ...decided('2026-03-20', 'granted') })).toBe('done due due');
  });
  it('is late by the law also where a step before it is', () => {
    expect(stateOn('2026-04-28', filed('2026-03-03'))).toBe('late late late');
  });
  it('is not late on the working day to which a Saturday moves', () => {
    expect(stateOn('2026-04-27', filed('2026-03-03'))).toBe('late late due');
  });
  it('says what to do and with which paper', () => {
    const pay = progressOn('2026-04-28', filed('2026-03-03')).steps[2];
    expect([pay?.late.en, pay?.latePaper]).toEqual(['Ask in writing.', 'request']);
  });
});

describe('a decision', () => {
  it('is not there before its outcome is known', () => {
    const { determination } = progressOn('2026-03-14', { ...filed('2026-03-03'), 'decision.sum': '100' });
    expect(determination).toBeNull();
  });
  it('is kept with its days, its sum and its grounds', () => {
    const answers = { ...refused, 'decision.received': '2026-03-16', 'decision.grounds': ['lateFiling', 'noProof'] };
    expect(progressOn('2026-03-20', answers).determination).toEqual({
      on: '2026-03-13',
      receivedOn: '2026-03-16',
      outcome: 'refused',
      sum: null,
      grounds: ['lateFiling', 'noProof'],
    });
  });
});

describe('a complaint', () => {
  it('is not known to be open before there is a decision', () => {
    expect(complaintOn('2026-03-14', filed('2026-03-03'))).toEqual(['unknown', null, false]);
  });
  it('is closed where all was granted', () => {
    expect(complaintOn('2026-03-14', { ...filed('2026-03-03'), ...decided('2026-03-13', 'granted') })[0]).toBe(
      'notMet',
    );
  });
  it('is done once the day of its filing is known, also behind its day', () => {
    const answers = { ...refused, 'decision.received': '2026-03-16', 'complaint.date': '2026-04-02' };
    const [found] = progressOn('2026-04-03', answers).complaints;
    expect([found?.isDone, found?.isPast]).toEqual([true, false]);
  });
  it.each(['refused', 'partly', 'returned'])('is open where it was %s, with its clock', outcome => {
    const answers = { ...filed('2026-03-03'), ...decided('2026-03-13', outcome), 'decision.received': '2026-03-16' };
    expect(complaintOn('2026-03-31', answers)).toEqual(['met', '2026-03-31', false]);
    expect(complaintOn('2026-04-01', answers)).toEqual(['met', '2026-03-31', true]);
  });
});

describe('the restoration of a term', () => {
  it('is not offered on the last day', () => {
    expect(restorationOn('2026-03-10')).toBeNull();
  });
  it('is offered once the claimant’s own term has passed', () => {
    expect(restorationOn('2026-03-11')).toBe('restoration');
  });
});

describe('what is paid on an award', () => {
  const granted = { ...filed('2026-03-03'), ...decided('2026-03-13', 'granted'), 'decision.sum': '129750' };

  it('comes off what was decided, and nothing else does', () => {
    const others = payment('500', { scheme: 'elsewhere' });
    const { awarded, paid, outstanding } = progressOn('2026-05-01', granted, [payment('100000'), others]);
    expect([awarded, paid, outstanding]).toEqual([
      { kind: 'exact', minor: parseMoney('129750') },
      parseMoney('100000'),
      { kind: 'exact', minor: parseMoney('29750') },
    ]);
  });
  it('leaves nothing owed when more came than was decided', () => {
    expect(progressOn('2026-05-01', granted, [payment('130000')]).outstanding).toEqual({ kind: 'exact', minor: 0 });
  });
  it('is owed of no refusal', () => {
    expect(progressOn('2026-05-01', refused).outstanding).toBeNull();
  });
  it('is not known while the sum of the decision is not', () => {
    const { outstanding } = progressOn('2026-05-01', { ...granted, 'decision.sum': '0' }, []);
    expect(outstanding).toEqual({ kind: 'exact', minor: 0 });
    const open = progressOn('2026-05-01', { ...filed('2026-03-03'), ...decided('2026-03-13', 'granted') });
    expect(open.outstanding).toEqual({ kind: 'unknown', missing: ['decision.sum'] });
  });
});

describe('a gauge of 75 percent', () => {
  it('is reached by the very share', () => {
    expect(gaugeOf(asked, moral('750'))).toEqual(['applies', 'met', 7500, 0, []]);
  });
  it('is not reached one tiyn below it', () => {
    expect(gaugeOf(asked, moral('749.99'))).toEqual(['applies', 'notMet', 7499, 1, []]);
  });
  it('counts the payments for its own harm alone', () => {
    expect(gaugeOf(asked, moral('500'), payment('400', { for: 'material' }))).toEqual([
      'applies',
      'notMet',
      5000,
      parseMoney('250'),
      [],
    ]);
  });
  // Of 1,000 awarded, 750 is the mark: a payment of which nobody said what it is for may be for either harm.
  it.each([
    ['cannot reach it', '500', '249.99', ['applies', 'notMet', null, null, []]],
    ['may reach it', '500', '250', ['unknown', 'unknown', null, null, []]],
    ['is not needed to reach it', '750', '100', ['applies', 'met', null, null, []]],
  ])('where a payment that names no harm %s', (_, forMoral, forEither, found) => {
    expect(gaugeOf(asked, moral(forMoral), payment(forEither))).toEqual(found);
  });
  it('is unknown while the award is, and names what is missing', () => {
    expect(gaugeOf({ 'convict.asksRelease': true }, moral('500'))).toEqual([
      'unknown',
      'unknown',
      null,
      null,
      ['award.moral'],
    ]);
  });
  it('is unknown while nobody knows whether it counts', () => {
    expect(gaugeOf({ 'award.moral': '1000' })).toEqual(['unknown', 'unknown', 0, 75_000, ['convict.asksRelease']]);
  });
  it('does not count where nothing was awarded, or nobody asks', () => {
    expect(gaugeOf({ ...asked, 'award.moral': '0' })[0]).toBe('notApplicable');
    expect(gaugeOf({ ...asked, 'convict.asksRelease': false })[0]).toBe('notApplicable');
  });
});

it('knows no progress of a scheme that ends with its filing', () => {
  const plain = followedPack({ afterFiling: undefined, gauges: [] });
  expect(assessClaim(plain, claimWith({}, {}, plain), day('2026-03-12')).schemes[0]?.progress).toBeNull();
});
