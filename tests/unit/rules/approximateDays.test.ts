import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../shared/domain/fact.ts';
import type { Condition } from '../../../shared/packs/condition.ts';
import { evaluateAmount } from '../../../shared/rules/evaluateAmount.ts';
import { evaluateCondition } from '../../../shared/rules/evaluateCondition.ts';
import { parameterInForce } from '../../../shared/rules/valuesInForce.ts';
import { day } from '../inventedPack.ts';
import { between, isTrue, on, ruleContextOf } from './ruleContextOf.ts';

const before: Condition = { op: 'before', date: { fact: 'filing.date' }, than: { day: day('2025-03-10') } };

const within = (filed: FactValue, recognised: FactValue, rollsOver = false) =>
  evaluateCondition(
    {
      op: 'within',
      date: { fact: 'filing.date' },
      period: { count: 3, unit: 'years' },
      of: { fact: 'recognition.date' },
      rollsOver,
    },
    ruleContextOf({ 'filing.filed': isTrue, 'filing.date': filed, 'recognition.date': recognised }),
  );

const index = { op: 'parameter', parameter: 'index' } as const;

const decided = (given: FactValue) => ruleContextOf({ 'decision.made': isTrue, 'decision.date': given });

const listed = (offence: string, recognised: FactValue) =>
  evaluateCondition(
    { op: 'anyListed', fact: 'recognition.offences', list: 'listOne' },
    ruleContextOf({
      'recognition.date': recognised,
      'recognition.offences': {
        type: 'offences',
        offences: [{ article: offence.slice(0, 3), part: offence.slice(4) }],
      },
    }),
  );

const overTheLine = between('2025-09-15', '2025-09-16');

describe('before', () => {
  it.each([
    ['every day before', between('2025-03-01', '2025-03-09'), 'met', []],
    ['the last day not before', between('2025-03-01', '2025-03-10'), 'unknown', ['filing.date']],
    ['no day before', between('2025-03-10', '2025-03-20'), 'notMet', []],
  ])('%s', (_, filed, outcome, missing) => {
    const context = ruleContextOf({ 'filing.filed': isTrue, 'filing.date': filed });
    expect(evaluateCondition(before, context)).toMatchObject({ outcome, missing });
  });

  it.each([
    ['apart', between('2007-01-01', '2008-03-09'), 'notMet'],
    ['across', between('2008-03-09', '2008-03-12'), 'unknown'],
    ['behind', between('2008-03-12', '2008-12-31'), 'met'],
  ])('eighteen years, of two days that are both known roughly: %s', (_, born, outcome) => {
    const isMinor: Condition = { op: 'defined', as: 'victimIsMinor' };
    const facts = { 'recognition.date': between('2026-03-09', '2026-03-11'), 'victim.birthDate': born };
    expect(evaluateCondition(isMinor, ruleContextOf(facts)).outcome).toBe(outcome);
  });

  it('one answer’s day lies in one place only', () => {
    const date = { fact: 'filing.date' };
    const soon: Condition = { op: 'before', date, than: { ...date, plus: { count: 1, unit: 'days' } } };
    const context = ruleContextOf({ 'filing.filed': isTrue, 'filing.date': between('2025-03-01', '2025-03-20') });
    expect(evaluateCondition(soon, context).outcome).toBe('met');
  });
});

describe('within three years', () => {
  it.each([
    ['whichever day it was', between('2022-09-01', '2022-09-30'), on('2025-09-01'), 'met'],
    ['by the latest start alone', between('2022-08-31', '2022-09-30'), on('2025-09-01'), 'unknown'],
    ['by no start', between('2022-08-01', '2022-08-31'), on('2025-09-01'), 'notMet'],
    ['after some starts alone', between('2022-09-01', '2022-09-30'), on('2022-09-15'), 'unknown'],
    ['before every start', between('2022-09-01', '2022-09-30'), on('2022-08-31'), 'notMet'],
    ['filed at the latest on the last day', on('2022-09-01'), between('2025-08-20', '2025-09-01'), 'met'],
    ['filed perhaps on the day after', on('2022-09-01'), between('2025-08-20', '2025-09-02'), 'unknown'],
  ])('%s', (_, recognised, filed, outcome) => {
    expect(within(filed, recognised).outcome).toBe(outcome);
  });
  it('rolls over from every day that it may end on', () => {
    // Sunday 31 August and Monday 1 September 2025 are days off, Friday the 29th is none.
    expect(within(on('2025-09-02'), between('2022-08-31', '2022-09-02'), true).outcome).toBe('met');
    expect(within(on('2025-09-02'), between('2022-08-29', '2022-09-02'), true).outcome).toBe('unknown');
  });
  it('names what would tell', () => {
    expect(within(on('2025-09-02'), between('2022-08-31', '2022-09-02')).missing).toEqual(['recognition.date']);
  });
});

describe('an index', () => {
  it('of one year is that year’s', () => {
    expect(parameterInForce('index', decided(between('2025-01-01', '2025-12-31'))).value).toMatchObject({
      minor: 393_200,
    });
  });
  it('of two years lies between both', () => {
    expect(
      evaluateAmount({ op: 'times', factor: 30, of: index }, decided(between('2025-12-31', '2026-01-01'))),
    ).toMatchObject({
      sum: { kind: 'between', low: 30 * 393_200, high: 30 * 432_500 },
      missing: ['decision.date'],
    });
  });
  it('has every value between: three years', () => {
    expect(evaluateAmount(index, decided(between('2024-12-31', '2026-01-01'))).sum).toEqual({
      kind: 'between',
      low: 345_000,
      high: 432_500,
    });
  });
  it('is not known where there was none on some of the days', () => {
    expect(evaluateAmount(index, decided(between('2021-12-31', '2022-01-01'))).sum).toEqual({
      kind: 'unknown',
      missing: ['decision.date'],
    });
  });
  it('is today’s for what lies after today', () => {
    const { value, assumes } = parameterInForce('index', decided(between('2026-03-01', '2026-05-01')));
    expect(value).toMatchObject({ minor: 432_500 });
    expect(assumes).toMatchObject([{ fact: 'decision.date', because: 'dayAfterToday' }]);
  });
});

describe('an offence list', () => {
  it('says yes where every version does', () => {
    expect(listed('124 1', overTheLine)).toMatchObject({ outcome: 'met', missing: [] });
  });
  it('says no where no version has it', () => {
    expect(listed('122 1', overTheLine)).toMatchObject({ outcome: 'notMet', missing: [] });
  });
  it('is open where the versions differ, and the day would tell', () => {
    expect(listed('146 3', overTheLine)).toMatchObject({ outcome: 'unknown', missing: ['recognition.date'] });
  });
  it('is open where on some day there was no list yet', () => {
    expect(listed('124 1', between('2020-06-30', '2020-07-01'))).toMatchObject({
      outcome: 'unknown',
      missing: ['recognition.date'],
    });
  });
});
