import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  letrec,
  nat,
  oneof,
  pre,
  property,
  record,
  tuple,
} from 'fast-check';
import { expect, it } from 'vitest';
import type { FactSheet, FactValue } from '../../../shared/domain/fact.ts';
import { addPeriod } from '../../../shared/domain/isoDate.ts';
import type { MinorUnits } from '../../../shared/domain/money.ts';
import type { Amount } from '../../../shared/packs/amount.ts';
import type { Condition } from '../../../shared/packs/condition.ts';
import { evaluateAmount } from '../../../shared/rules/evaluateAmount.ts';
import { evaluateCondition } from '../../../shared/rules/evaluateCondition.ts';
import type { Outcome } from '../../../shared/rules/finding.ts';
import type { RuleContext } from '../../../shared/rules/ruleContext.ts';
import type { Sum } from '../../../shared/rules/sum.ts';
import { day } from '../inventedPack.ts';
import { ruleContextOf } from './ruleContextOf.ts';

const cite = { act: 'Invented Act', article: '5', confidence: 'verbatim' } as const;

const booleans = ['fact.a', 'fact.b', 'fact.c'];
const counts = ['count.a', 'count.b'];
const days = ['day.a', 'day.b'];
const moneys = ['money.a'];

const dayArbitrary = integer({ min: 1, max: 28 }).map(of => day(`2026-01-${String(of).padStart(2, '0')}`));

const valueOf: Readonly<Record<string, Arbitrary<FactValue>>> = {
  fact: boolean().map(is => ({ type: 'boolean', is })),
  count: integer({ min: 0, max: 4 }).map(count => ({ type: 'count', count })),
  day: dayArbitrary.map(date => ({ type: 'date', date })),
  money: integer({ min: 0, max: 200 }).map(minor => ({ type: 'money', minor: minor as MinorUnits })),
};

/** An answer, how much of it is known at first, and how far from a day the days lie that are known instead. */
interface Given {
  readonly value: FactValue | null;
  readonly known: 'exactly' | 'roughly' | 'no';
  readonly daysBefore: number;
  readonly daysAfter: number;
}

/** Every question answered, and what is known of the answers at first. */
const answers = record(
  Object.fromEntries(
    [...booleans, ...counts, ...days, ...moneys].map(fact => [
      fact,
      record<Given>({
        value: valueOf[fact.split('.')[0] ?? ''] ?? constant(null),
        known: constantFrom('exactly', 'roughly', 'no'),
        daysBefore: nat(6),
        daysAfter: integer({ min: 1, max: 6 }),
      }),
    ]),
  ),
);

function knownAtFirst({ value, known, daysBefore, daysAfter }: Given): FactValue | null {
  if (known === 'exactly') return value;
  if (known === 'no' || value?.type !== 'date') return null;
  const date = addPeriod(value.date, { count: -daysBefore, unit: 'days' });
  return { type: 'date', date, until: addPeriod(value.date, { count: daysAfter, unit: 'days' }) };
}

function sheets(of: Readonly<Record<string, Given>>) {
  const take = (read: (given: Given) => FactValue | null): FactSheet =>
    Object.fromEntries(
      Object.entries(of).flatMap(([fact, given]) => {
        const value = read(given);
        return value === null ? [] : [[fact, value]];
      }),
    );
  return { some: take(knownAtFirst), all: take(({ value }) => value) };
}

/** Conditions of every operator that tests what is so; `answered` tests what is known. */
const { condition } = letrec<{ condition: Condition; leaf: Condition }>(tie => ({
  leaf: oneof(
    constantFrom(...booleans).map((fact): Condition => ({ op: 'isTrue', fact })),
    tuple(constantFrom('atLeast' as const, 'atMost' as const), constantFrom(...counts), nat(4)).map(
      ([op, fact, value]): Condition => ({ op, fact, value }),
    ),
    tuple(constantFrom(...counts), constantFrom(...counts), integer({ min: 1, max: 4 })).map(
      ([fact, of, numerator]): Condition => ({ op: 'atLeastShare', fact, of, numerator, denominator: 4 }),
    ),
    tuple(constantFrom(...days), dayArbitrary).map(([fact, than]): Condition => ({
      op: 'before',
      date: { fact },
      than: { day: than },
    })),
    integer({ min: 1, max: 20 }).map((count): Condition => ({
      op: 'within',
      date: { fact: 'day.a' },
      period: { count, unit: 'days' },
      of: { fact: 'day.b' },
      rollsOver: count % 2 === 0,
    })),
  ),
  condition: oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    tuple(constantFrom('all' as const, 'any' as const), array(tie('condition'), { minLength: 1, maxLength: 3 })).map(
      ([op, of]): Condition => ({ op, of }),
    ),
    tie('condition').map((of): Condition => ({ op: 'not', of })),
  ),
}));

const { amount } = letrec<{ amount: Amount; leaf: Amount }>(tie => ({
  leaf: oneof(
    constant<Amount>({ op: 'losses', heads: ['hundred'] }),
    constant<Amount>({ op: 'payments' }),
    constantFrom('hundred', 'none').chain(head =>
      constantFrom(...booleans).map((asks): Amount => ({ op: 'losses', heads: [head], asks })),
    ),
    constant<Amount>({ op: 'stated', fact: 'money.a' }),
    constant<Amount>({ op: 'nothing' }),
    constant<Amount>({ op: 'asked', fact: 'money.a', cite }),
    constant<Amount>({ op: 'noCap', cite }),
  ),
  amount: oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    tuple(
      constantFrom('least' as const, 'greatest' as const, 'sum' as const),
      array(tie('amount'), { minLength: 1, maxLength: 3 }),
    ).map(([op, of]): Amount => ({ op, of })),
    tuple(condition, tie('amount')).map(([when, then]): Amount => ({ op: 'when', condition: when, then })),
    tuple(tie('amount'), tie('amount')).map(([from, take]): Amount => ({ op: 'minus', from, take })),
    tuple(tie('amount'), tie('amount')).map(([of, limit]): Amount => ({ op: 'unlessAbove', of, limit })),
    tuple(oneof(integer({ min: 1, max: 100 }), constantFrom(...counts)), tie('amount')).map(
      ([percent, of]): Amount => ({ op: 'share', percent, of, rounding: 'nearest' }),
    ),
    tuple(oneof(integer({ min: 1, max: 4 }), constantFrom(...counts)), tie('amount')).map(([factor, of]): Amount => ({
      op: 'times',
      factor,
      of,
    })),
  ),
}));

const base = ruleContextOf(
  {},
  {
    losses: [{ lossId: 'a', head: 'hundred', minor: 100 as MinorUnits }],
    payments: [{ paymentId: 'a', source: 'Insurer', minor: 30 as MinorUnits }],
  },
);
const contextOf = (facts: FactSheet): RuleContext => ({ ...base, facts });

const outcomeOf = (of: Condition, facts: FactSheet): Outcome => evaluateCondition(of, contextOf(facts)).outcome;

it('no further answer turns met into not met, or the reverse', () => {
  assert(
    property(condition, answers, (of, given) => {
      const { some, all } = sheets(given);
      const before = outcomeOf(of, some);
      pre(before !== 'unknown');
      expect(outcomeOf(of, all)).toBe(before);
    }),
  );
});

it('with every answer nothing but a calendar leaves a condition open', () => {
  assert(
    property(condition, answers, (of, given) => {
      const finding = evaluateCondition(of, contextOf(sheets(given).all));
      expect(finding.missing).toEqual([]);
    }),
  );
});

it('only an answer that is named as missing changes an outcome', () => {
  assert(
    property(condition, answers, (of, given) => {
      const { some, all } = sheets(given);
      const { outcome, missing } = evaluateCondition(of, contextOf(some));
      const others = Object.entries(all).filter(([fact]) => !missing.includes(fact));
      expect(outcomeOf(of, { ...some, ...Object.fromEntries(others) })).toBe(outcome);
    }),
  );
});

it('all and any are each other’s denial (De Morgan), and denial undoes itself', () => {
  const parts = array(condition, { minLength: 1, maxLength: 3 });
  assert(
    property(parts, answers, (of, given) => {
      const { some } = sheets(given);
      const denied = of.map((part): Condition => ({ op: 'not', of: part }));
      const throughAny: Condition = { op: 'not', of: { op: 'any', of: denied } };
      expect(outcomeOf(throughAny, some)).toBe(outcomeOf({ op: 'all', of }, some));
    }),
  );
});

it('the reasons given carry the outcome by themselves', () => {
  assert(
    property(condition, answers, (of, given) => {
      const { outcome, because } = evaluateCondition(of, contextOf(sheets(given).some));
      pre(of.op === 'all' || of.op === 'any');
      expect(because.length).toBeGreaterThan(0);
      expect(because.every(part => part.outcome === outcome)).toBe(true);
    }),
  );
});

/** Everything that a sum may still come to: anything where it is not known; null where only the claimant's own figure bounds it. */
function spanOf(sum: Sum): readonly [number, number] | null {
  switch (sum.kind) {
    case 'exact':
      return [sum.minor, sum.minor];
    case 'between':
      return [sum.low, sum.high];
    case 'none':
      return [0, 0];
    case 'unknown':
      return [0, Infinity];
    case 'noCap':
      return null;
    default:
      return sum satisfies never;
  }
}

it('a further answer never widens a sum', () => {
  assert(
    property(amount, answers, (of, given) => {
      const { some, all } = sheets(given);
      const before = spanOf(evaluateAmount(of, contextOf(some)).sum);
      const after = spanOf(evaluateAmount(of, contextOf(all)).sum);
      if (before === null || after === null) return;
      expect(after[0]).toBeGreaterThanOrEqual(before[0]);
      expect(after[1]).toBeLessThanOrEqual(before[1]);
    }),
    { numRuns: 500 },
  );
});

it('only an answer that is named as missing moves a sum', () => {
  assert(
    property(amount, answers, (of, given) => {
      const { some, all } = sheets(given);
      const { sum, missing } = evaluateAmount(of, contextOf(some));
      const others = Object.entries(all).filter(([fact]) => !missing.includes(fact));
      const before = spanOf(sum);
      const after = spanOf(evaluateAmount(of, contextOf({ ...some, ...Object.fromEntries(others) })).sum);
      if (before === null || after === null) return;
      expect(after).toEqual(before);
    }),
    { numRuns: 500 },
  );
});
