import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../shared/domain/fact.ts';
import type { MinorUnits } from '../../../shared/domain/money.ts';
import { amountSchema, type Amount } from '../../../shared/packs/amount.ts';
import { evaluateAmount } from '../../../shared/rules/evaluateAmount.ts';
import { ruleContextOf } from './ruleContextOf.ts';

const cite = { act: 'Invented Act', article: '5', confidence: 'verbatim' } as const;
const earnings: Amount = { op: 'stated', fact: 'earnings.monthly' };
const money = (minor: number): FactValue => ({ type: 'money', minor: minor as MinorUnits });
const percent = (count: number): FactValue => ({ type: 'count', count });
const exact = (minor: number) => ({ kind: 'exact', minor });

function sumOf(amount: Amount, facts: Readonly<Record<string, FactValue>>) {
  return evaluateAmount(amountSchema.parse(amount), ruleContextOf(facts)).sum;
}

describe('a share of an amount', () => {
  it.each([
    [50_000, 25, 'down', 12_500],
    [50_000, 100, 'down', 50_000],
    [50_000, 0, 'down', 0],
    [333, 50, 'down', 166],
    [333, 50, 'nearest', 167],
    [331, 50, 'up', 166],
    [333, 33, 'nearest', 110],
    [0, 70, 'up', 0],
    [50_000, 250, 'down', 50_000],
  ] as const)('of %i minor units, %i %%, rounded %s, is %i', (of, share, rounding, expected) => {
    const amount: Amount = { op: 'share', percent: 'capacity.percent', of: earnings, rounding };
    expect(sumOf(amount, { 'earnings.monthly': money(of), 'capacity.percent': percent(share) })).toEqual(
      exact(expected),
    );
  });

  it('may be fixed by the law', () => {
    const amount: Amount = { op: 'share', percent: 50, of: earnings, rounding: 'down' };
    expect(sumOf(amount, { 'earnings.monthly': money(900) })).toEqual(exact(450));
  });

  it('is anything up to the whole while the percentage is not known, and asks for it', () => {
    const amount: Amount = { op: 'share', percent: 'capacity.percent', of: earnings, rounding: 'down' };
    const finding = evaluateAmount(amount, ruleContextOf({ 'earnings.monthly': money(900) }));
    expect([finding.sum, finding.missing]).toEqual([{ kind: 'between', low: 0, high: 900 }, ['capacity.percent']]);
  });

  it('is not known while what it is taken of has no known end', () => {
    const amount: Amount = { op: 'share', percent: 'capacity.percent', of: earnings, rounding: 'down' };
    expect(sumOf(amount, { 'capacity.percent': percent(25) })).toEqual({
      kind: 'unknown',
      missing: ['earnings.monthly'],
    });
  });

  it('of an amount without an upper limit stays without one', () => {
    const asked: Amount = { op: 'asked', fact: 'earnings.monthly', cite };
    const amount: Amount = { op: 'share', percent: 'capacity.percent', of: asked, rounding: 'down' };
    expect(sumOf(amount, { 'earnings.monthly': money(900), 'capacity.percent': percent(50) })).toEqual({
      kind: 'noCap',
      asked: 450,
      cite,
    });
  });
});

describe('a stated sum', () => {
  it('is the answer, without any word on a limit', () => {
    expect(sumOf(earnings, { 'earnings.monthly': money(1_234) })).toEqual(exact(1_234));
  });

  it('is not known without the answer', () => {
    expect(sumOf(earnings, {})).toEqual({ kind: 'unknown', missing: ['earnings.monthly'] });
  });
});

describe('a route that gives no money of its own', () => {
  it('comes to none, not to zero', () => {
    expect(sumOf({ op: 'nothing' }, {})).toEqual({ kind: 'none' });
  });

  it('adds nothing to a sum and does not pull down the least', () => {
    const facts = { 'earnings.monthly': money(70) };
    const both: readonly Amount[] = [earnings, { op: 'nothing' }];
    expect([sumOf({ op: 'sum', of: both }, facts), sumOf({ op: 'least', of: both }, facts)]).toEqual([
      exact(70),
      exact(70),
    ]);
  });
});
