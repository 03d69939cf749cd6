import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../shared/domain/fact.ts';
import type { MinorUnits } from '../../../shared/domain/money.ts';
import type { Condition } from '../../../shared/packs/condition.ts';
import { evaluateCondition } from '../../../shared/rules/evaluateCondition.ts';
import { isFalse, isTrue, on, ruleContextOf } from './ruleContextOf.ts';

const yes: Condition = { op: 'isTrue', fact: 'plainly.so' };
const no: Condition = { op: 'isTrue', fact: 'plainly.not' };
const open: Condition = { op: 'isTrue', fact: 'not.answered' };
const alsoOpen: Condition = { op: 'isTrue', fact: 'not.answered.either' };
const facts = { 'plainly.so': isTrue, 'plainly.not': isFalse };

const outcomeOf = (condition: Condition, known: Readonly<Record<string, FactValue>> = facts) =>
  evaluateCondition(condition, ruleContextOf(known)).outcome;

describe('all, any, not', () => {
  it.each([
    ['all', [yes, yes], 'met'],
    ['all', [yes, open], 'unknown'],
    ['all', [yes, open, no], 'notMet'],
    ['any', [no, no], 'notMet'],
    ['any', [no, open], 'unknown'],
    ['any', [no, open, yes], 'met'],
  ] as const)('%s of %j is %s', (op, of, outcome) => {
    expect(outcomeOf({ op, of })).toBe(outcome);
  });

  it.each([
    [yes, 'notMet'],
    [no, 'met'],
    [open, 'unknown'],
  ] as const)('not %j is %s', (of, outcome) => {
    expect(outcomeOf({ op: 'not', of })).toBe(outcome);
  });

  it('blames the failed parts alone', () => {
    const { because, missing } = evaluateCondition({ op: 'all', of: [yes, open, no] }, ruleContextOf(facts));
    expect(because.map(part => part.facts)).toEqual([['plainly.not']]);
    expect(missing).toEqual([]);
  });

  it('says what an open conjunction still needs', () => {
    const { because, missing } = evaluateCondition({ op: 'all', of: [yes, open, alsoOpen] }, ruleContextOf(facts));
    expect(because.map(part => part.facts)).toEqual([['not.answered'], ['not.answered.either']]);
    expect(missing).toEqual(['not.answered', 'not.answered.either']);
  });

  it('gives as reasons of a disjunction the parts that carry it', () => {
    const { because } = evaluateCondition({ op: 'any', of: [no, yes, open] }, ruleContextOf(facts));
    expect(because.map(part => part.facts)).toEqual([['plainly.so']]);
  });
});

describe('answers', () => {
  const answered: Readonly<Record<string, FactValue>> = {
    'claimant.role': { type: 'choice', choice: 'parent' },
    'deceased.count': { type: 'count', count: 2 },
    'fund.paid': { type: 'money', minor: 500 as MinorUnits },
  };
  it.each<[string, Condition, string]>([
    ['one of the options', { op: 'oneOf', fact: 'claimant.role', values: ['self', 'parent'] }, 'met'],
    ['none of the options', { op: 'oneOf', fact: 'claimant.role', values: ['self'] }, 'notMet'],
    ['an option not chosen yet', { op: 'oneOf', fact: 'claimant.other', values: ['self'] }, 'unknown'],
    ['at least, on the line', { op: 'atLeast', fact: 'deceased.count', value: 2 }, 'met'],
    ['at least, below the line', { op: 'atLeast', fact: 'deceased.count', value: 3 }, 'notMet'],
    ['at most, on the line', { op: 'atMost', fact: 'deceased.count', value: 2 }, 'met'],
    ['at most, above the line', { op: 'atMost', fact: 'deceased.count', value: 1 }, 'notMet'],
    ['money, in minor units', { op: 'atLeast', fact: 'fund.paid', value: 500 }, 'met'],
    ['no number yet', { op: 'atLeast', fact: 'deceased.unknown', value: 1 }, 'unknown'],
    ['an answer of another type', { op: 'isTrue', fact: 'claimant.role' }, 'unknown'],
    ['an answer that is there', { op: 'answered', fact: 'claimant.role' }, 'met'],
    ['an answer that is not there', { op: 'answered', fact: 'claimant.other' }, 'notMet'],
  ])('%s', (_, condition, outcome) => {
    expect(outcomeOf(condition, answered)).toBe(outcome);
  });
});

const months = (count: number): FactValue => ({ type: 'count', count });

describe('a share of another count', () => {
  const share: Condition = { op: 'atLeastShare', fact: 'term.served', of: 'term.months', numerator: 3, denominator: 4 };
  it.each([
    [63, 84, 'met'],
    [62, 84, 'notMet'],
    [5, 7, 'notMet'],
    [6, 7, 'met'],
  ])('%s of %s months served is three quarters: %s', (served, term, outcome) => {
    expect(outcomeOf(share, { 'term.served': months(served), 'term.months': months(term) })).toBe(outcome);
  });

  it('asks for the count that is missing', () => {
    const { outcome, missing } = evaluateCondition(share, ruleContextOf({ 'term.months': months(84) }));
    expect([outcome, missing]).toEqual(['unknown', ['term.served']]);
  });
});

describe('losses', () => {
  const losses = [{ lossId: 'a', head: 'burial', minor: 100 as MinorUnits }];
  it.each([
    [['treatment', 'burial'], 'met'],
    [['treatment'], 'notMet'],
  ])('exists under %j: %s', (heads, outcome) => {
    expect(evaluateCondition({ op: 'exists', heads }, ruleContextOf({}, { losses })).outcome).toBe(outcome);
  });
});

const decided = (date: string) => ruleContextOf({ 'decision.date': on(date) }, { readings: { indexKind: 'social' } });

describe('readings', () => {
  const moves: Condition = { op: 'reading', question: 'rollOver', is: 'moves' };
  it('takes the first reading where none is chosen', () => {
    expect(outcomeOf(moves)).toBe('notMet');
  });
  it('takes the reading that is chosen', () => {
    expect(evaluateCondition(moves, ruleContextOf({}, { readings: { rollOver: 'moves' } })).outcome).toBe('met');
  });
  it('leaves a chosen reading out where it cannot be considered', () => {
    const social: Condition = { op: 'reading', question: 'indexKind', is: 'social' };
    expect(evaluateCondition(social, decided('2022-04-01')).outcome).toBe('met');
    expect(evaluateCondition(social, decided('2022-03-31')).outcome).toBe('notMet');
  });
});

it('reads a definition with its own name and source', () => {
  const known = { 'victim.birthDate': on('2008-02-29'), 'recognition.date': on('2026-02-27') };
  const finding = evaluateCondition({ op: 'defined', as: 'victimIsMinor' }, ruleContextOf(known));
  expect(finding).toMatchObject({
    outcome: 'met',
    label: { en: 'The victim is a minor' },
    cites: [{ article: '1' }],
    facts: ['recognition.date', 'victim.birthDate'],
  });
});

it('changes nothing that it is given', () => {
  const context = ruleContextOf(facts);
  const before = structuredClone(context);
  evaluateCondition(
    { op: 'all', of: [yes, open, { op: 'anyListed', fact: 'recognition.offences', list: 'listOne' }] },
    context,
  );
  expect(context).toEqual(before);
});

describe('pursues', () => {
  it.each([
    [['fund'], 'met'],
    [['budget'], 'notMet'],
    [[], 'notMet'],
  ])('the Fund, where the claim pursues %j, is %s', (pursued, outcome) => {
    expect(evaluateCondition({ op: 'pursues', scheme: 'fund' }, ruleContextOf({}, { pursued })).outcome).toBe(outcome);
  });
});
