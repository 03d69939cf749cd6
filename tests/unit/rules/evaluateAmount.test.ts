import { describe, expect, it } from 'vitest';
import type { MinorUnits } from '../../../shared/domain/money.ts';
import type { Amount } from '../../../shared/packs/amount.ts';
import type { Condition } from '../../../shared/packs/condition.ts';
import { evaluateAmount } from '../../../shared/rules/evaluateAmount.ts';
import type { Sum } from '../../../shared/rules/sum.ts';
import { isFalse, isTrue, on, ruleContextOf } from './ruleContextOf.ts';

const cite = { act: 'Invented Act', article: '5', confidence: 'verbatim' } as const;

/** A fixed amount: losses under one head. */
const hundred: Amount = { op: 'losses', heads: ['hundred'] };
const fifty: Amount = { op: 'losses', heads: ['fifty'] };
const noCap: Amount = { op: 'noCap', cite };
const asked: Amount = { op: 'asked', fact: 'asked.sum', cite };
const perhapsAsked: Amount = { op: 'asked', fact: 'asked.later', cite };

const open: Condition = { op: 'isTrue', fact: 'not.answered' };
const yes: Condition = { op: 'isTrue', fact: 'plainly.so' };
const no: Condition = { op: 'isTrue', fact: 'plainly.not' };
const when = (condition: Condition, then: Amount): Amount => ({ op: 'when', condition, then });
/** A parameter whose governing day is a fact without an answer. */
const undated: Amount = { op: 'parameter', parameter: 'undated' };

function context() {
  const base = ruleContextOf({
    'plainly.so': isTrue,
    'plainly.not': isFalse,
    'asked.sum': { type: 'money', minor: 70 as MinorUnits },
    'people.count': { type: 'count', count: 3 },
    'people.none': { type: 'count', count: 0 },
    'known.day': on('2026-02-01'),
    'early.day': on('2021-12-31'),
  });
  const index = base.pack.law.parameters['index'];
  if (index === undefined) throw new Error('the invented pack has an index');
  const governed = (fact: string) => ({ ...index, variantBy: undefined, governedBy: { fact } });
  return {
    ...base,
    pack: {
      ...base.pack,
      law: {
        ...base.pack.law,
        parameters: {
          undated: governed('not.dated'),
          dated: governed('known.day'),
          early: governed('early.day'),
        },
      },
    },
    losses: [
      { lossId: 'a', head: 'hundred', minor: 100 as MinorUnits },
      { lossId: 'b', head: 'fifty', minor: 50 as MinorUnits },
    ],
    payments: [{ paymentId: 'a', source: 'Insurer', minor: 30 as MinorUnits }],
  };
}

const exact = (minor: number) => ({ kind: 'exact', minor });
const between = (low: number, high: number) => ({ kind: 'between', low, high });
const unknown = (...missing: string[]) => ({ kind: 'unknown', missing });
const none = { kind: 'none' };

const all = (op: 'least' | 'greatest' | 'sum', ...of: Amount[]): Amount => ({ op, of });

it.each<[string, Amount, unknown]>([
  // What is known.
  ['losses under one head', hundred, exact(100)],
  ['losses under a head that has none', { op: 'losses', heads: ['other'] }, exact(0)],
  ['payments', { op: 'payments' }, exact(30)],
  ['a parameter on a known day', { op: 'parameter', parameter: 'dated' }, exact(432_500)],
  ['a factor', { op: 'times', factor: 30, of: hundred }, exact(3000)],
  ['a factor that is an answer', { op: 'times', factor: 'people.count', of: hundred }, exact(300)],
  ['a factor of nobody', { op: 'times', factor: 'people.none', of: hundred }, exact(0)],
  ['less what was paid', { op: 'minus', from: hundred, take: { op: 'payments' } }, exact(70)],
  ['never below zero', { op: 'minus', from: fifty, take: hundred }, exact(0)],

  // What does not count.
  ['a condition that is met', when(yes, hundred), exact(100)],
  ['a condition that is not met', when(no, hundred), none],
  ['none is left out of the greatest', all('greatest', when(no, hundred), fifty), exact(50)],
  ['none is left out of the least', all('least', when(no, fifty), hundred), exact(100)],
  ['none is nothing in a sum', all('sum', when(no, fifty), hundred), exact(100)],
  ['nothing but none', all('sum', when(no, fifty), when(no, hundred)), none],
  ['none taken away', { op: 'minus', from: hundred, take: when(no, fifty) }, exact(100)],
  ['taken from none', { op: 'minus', from: when(no, hundred), take: fifty }, none],
  ['none, however often', { op: 'times', factor: 3, of: when(no, hundred) }, none],

  // What is in doubt.
  ['an open condition', when(open, hundred), between(0, 100)],
  ['an open condition on nothing', when(open, { op: 'losses', heads: ['other'] }), exact(0)],
  ['an open part of the greatest', all('greatest', when(open, hundred), fifty), between(50, 100)],
  ['an open part that could not be the greatest', all('greatest', when(open, fifty), hundred), exact(100)],
  ['an open part of the least', all('least', when(open, fifty), hundred), between(50, 100)],
  ['an open part that could not be the least', all('least', when(open, hundred), fifty), exact(50)],
  ['an open part of a sum', all('sum', when(open, fifty), hundred), between(100, 150)],
  ['only open parts', all('greatest', when(open, fifty), when(open, hundred)), between(0, 100)],
  ['an open part taken away', { op: 'minus', from: hundred, take: when(open, fifty) }, between(50, 100)],
  ['an open part, three times', { op: 'times', factor: 3, of: when(open, hundred) }, between(0, 300)],

  // What is asked for before an empty list is taken for nothing.
  ['losses that there are, whatever the answer', { op: 'losses', heads: ['hundred'], asks: 'plainly.not' }, exact(100)],
  ['no losses, as the answer says', { op: 'losses', heads: ['other'], asks: 'plainly.not' }, exact(0)],
  ['no losses, though there are some', { op: 'losses', heads: ['other'], asks: 'plainly.so' }, unknown('plainly.so')],
  ['no losses and no answer', { op: 'losses', heads: ['other'], asks: 'not.answered' }, unknown('not.answered')],
  ['payments that there are', { op: 'payments', asks: 'not.answered' }, exact(30)],
  [
    'a ceiling over losses not entered yet',
    all('least', { op: 'losses', heads: ['other'], asks: 'not.answered' }, hundred),
    between(0, 100),
  ],
  [
    'less losses not entered yet',
    { op: 'minus', from: hundred, take: { op: 'losses', heads: ['other'], asks: 'not.answered' } },
    between(0, 100),
  ],

  // What counts only up to a limit.
  ['below the limit', { op: 'unlessAbove', of: fifty, limit: hundred }, exact(50)],
  ['at the limit', { op: 'unlessAbove', of: hundred, limit: hundred }, exact(100)],
  ['above the limit', { op: 'unlessAbove', of: hundred, limit: fifty }, none],
  ['asked for below the limit', { op: 'unlessAbove', of: asked, limit: hundred }, exact(70)],
  ['asked for above the limit', { op: 'unlessAbove', of: asked, limit: fifty }, none],
  ['not asked for yet, under a limit', { op: 'unlessAbove', of: perhapsAsked, limit: fifty }, between(0, 50)],
  ['under a limit without its day', { op: 'unlessAbove', of: fifty, limit: undated }, between(0, 50)],
  ['without a day, under a limit', { op: 'unlessAbove', of: undated, limit: fifty }, between(0, 50)],
  ['under a limit that does not count', { op: 'unlessAbove', of: hundred, limit: when(no, fifty) }, exact(100)],
  ['under a limit that may not count', { op: 'unlessAbove', of: hundred, limit: when(open, fifty) }, between(0, 100)],
  ['none, under a limit', { op: 'unlessAbove', of: when(no, hundred), limit: fifty }, none],
  [
    'asked for, where nothing is a limit',
    { op: 'unlessAbove', of: asked, limit: noCap },
    { kind: 'noCap', asked: 70, cite },
  ],

  // What has no known bound.
  ['a parameter without its day', undated, unknown('not.dated')],
  ['a parameter before its first value', { op: 'parameter', parameter: 'early' }, unknown()],
  ['a factor without its answer', { op: 'times', factor: 'people.unknown', of: hundred }, unknown('people.unknown')],
  ['the least of it and a known ceiling', all('least', undated, hundred), between(0, 100)],
  ['the greatest of it and a known floor', all('greatest', undated, hundred), unknown('not.dated')],
  ['a sum with it', all('sum', undated, hundred), unknown('not.dated')],
  ['it under an open condition', when(open, undated), unknown('not.dated', 'not.answered')],

  // What the law does not limit.
  ['no cap', noCap, { kind: 'noCap', cite }],
  ['what is asked for', asked, { kind: 'noCap', asked: 70, cite }],
  ['what is not asked for yet', perhapsAsked, { kind: 'noCap', cite }],
  ['a sum with a part without a cap', all('sum', noCap, hundred), { kind: 'noCap', cite }],
  ['a sum with what is asked for', all('sum', asked, hundred), { kind: 'noCap', asked: 170, cite }],
  ['the greatest with a part without a cap', all('greatest', noCap, hundred), { kind: 'noCap', cite }],
  ['a ceiling over a part without a cap', all('least', noCap, hundred), exact(100)],
  ['asked below the ceiling', all('least', asked, hundred), exact(70)],
  ['asked above the ceiling', all('least', asked, fifty), exact(50)],
  ['a ceiling over what is not asked for yet', all('least', perhapsAsked, fifty), between(0, 50)],
  [
    'asked for, less what was paid',
    { op: 'minus', from: asked, take: { op: 'payments' } },
    { kind: 'noCap', asked: 40, cite },
  ],
  ['asked for, less more than that', { op: 'minus', from: asked, take: hundred }, { kind: 'noCap', asked: 0, cite }],
  [
    'asked for, less payments not entered yet',
    { op: 'minus', from: asked, take: { op: 'losses', heads: ['other'], asks: 'not.answered' } },
    { kind: 'noCap', cite },
  ],
  ['no cap, less what was paid', { op: 'minus', from: noCap, take: { op: 'payments' } }, { kind: 'noCap', cite }],
  ['a known sum, less one without a cap', { op: 'minus', from: hundred, take: noCap }, exact(0)],
  ['a sum with what is asked for and losses', all('sum', asked, hundred, fifty), { kind: 'noCap', asked: 220, cite }],
  [
    'a sum with what is asked for and losses not entered yet',
    all('sum', asked, { op: 'losses', heads: ['other'], asks: 'not.answered' }),
    { kind: 'noCap', cite },
  ],
  ['what is asked for, twice', { op: 'times', factor: 2, of: asked }, { kind: 'noCap', asked: 140, cite }],
  ['a share of a known sum', { op: 'share', percent: 25, of: hundred, rounding: 'down' }, exact(25)],
  [
    'a share under an open condition',
    when(open, { op: 'share', percent: 50, of: hundred, rounding: 'down' }),
    between(0, 50),
  ],
  [
    'a share of a sum in doubt',
    { op: 'share', percent: 50, of: when(open, hundred), rounding: 'down' },
    between(0, 50),
  ],
  [
    'a ceiling over a share not known',
    all('least', { op: 'share', percent: 'people.unknown', of: hundred, rounding: 'down' }, fifty),
    between(0, 50),
  ],
  ['no cap under an open condition', when(open, noCap), unknown('not.answered')],
])('%s', (_, amount, sum) => {
  expect(evaluateAmount(amount, context()).sum).toEqual(sum);
});

it('names only the answers that could still move the sum', () => {
  const amount = all('greatest', hundred, when({ op: 'isTrue', fact: 'too.small' }, fifty), {
    op: 'times',
    factor: 3,
    of: when({ op: 'isTrue', fact: 'large.enough' }, hundred),
  });
  expect(evaluateAmount(amount, context()).missing).toEqual(['large.enough']);
});

it('names no answer that could only raise what is not the least anyway', () => {
  const upToFifty: Amount = { op: 'minus', from: fifty, take: when({ op: 'isTrue', fact: 'lowers.it' }, fifty) };
  const atLeastFifty = all('greatest', fifty, when({ op: 'isTrue', fact: 'raises.it' }, hundred));
  expect(evaluateAmount(all('least', upToFifty, atLeastFifty), context()).missing).toEqual(['lowers.it']);
});

it('keeps the figure of every part, whether it counts or not', () => {
  const { parts } = evaluateAmount(all('greatest', when(no, hundred), fifty), context());
  expect(parts.map(({ sum }): Sum['kind'] => sum.kind)).toEqual(['none', 'exact']);
  expect(parts[0]?.parts[0]?.sum).toEqual(exact(100));
});

it('says which value of a parameter it took, by which day', () => {
  expect(evaluateAmount({ op: 'parameter', parameter: 'dated' }, context()).parameter).toMatchObject({
    minor: 432_500,
    from: '2026-01-01',
    on: '2026-02-01',
    governedBy: 'known.day',
  });
});

it('reports that no value is known for a day before the first', () => {
  expect(evaluateAmount({ op: 'parameter', parameter: 'early' }, context()).doubts).toMatchObject([
    { code: 'noValueInForce' },
  ]);
});

describe('what a ceiling cuts', () => {
  const note = { ru: 'Остальное — с виновного' };
  const ceiling: Amount = { ...hundred, cites: [cite] };
  const three: Amount = { op: 'times', factor: 3, of: fifty };
  const capped = (claimed: Amount, ...ceilings: Amount[]) =>
    evaluateAmount({ op: 'least', of: [claimed, ...ceilings], cutNote: note }, context()).cut;

  it('is the rest, with the law of the ceiling and where the rest can be claimed', () => {
    expect(capped(three, ceiling)).toEqual({ minor: 50, note, cites: [cite] });
  });

  it.each<[string, Amount, Amount[], number]>([
    ['of what is asked for', asked, [fifty], 20],
    ['of several ceilings, under the lowest', three, [hundred, fifty], 100],
    ['all of it, under a ceiling of nothing', hundred, [{ op: 'losses', heads: ['other'] }], 100],
    ['under a ceiling that counts', hundred, [when(no, { op: 'losses', heads: ['other'] }), fifty], 50],
  ])('%s', (_, claimed, ceilings, minor) => {
    expect(capped(claimed, ...ceilings)?.minor).toBe(minor);
  });

  it.each<[string, Amount, Amount[]]>([
    ['asked below the ceiling', asked, [hundred]],
    ['asked up to the ceiling', hundred, [{ op: 'times', factor: 2, of: fifty }]],
    ['not asked for yet', perhapsAsked, [fifty]],
    ['a ceiling that may not count', hundred, [when(open, fifty)]],
    ['a claim that may not count', when(open, hundred), [fifty]],
    ['a ceiling without its day', hundred, [undated]],
    ['no ceiling', hundred, [noCap]],
  ])('is not said of %s', (_, claimed, ceilings) => {
    expect(capped(claimed, ...ceilings)).toBeUndefined();
  });

  it.each<[string, Condition, number | undefined]>([
    ['counts', yes, 50],
    ['does not count', no, undefined],
    ['may not count', open, undefined],
  ])('of a part that %s', (_, condition, minor) => {
    const amount = when(condition, { op: 'least', of: [three, ceiling], cutNote: note });
    const [part] = evaluateAmount(amount, context()).parts;
    expect([part?.cut?.minor, part !== undefined && Object.hasOwn(part, 'cut')]).toEqual([minor, minor !== undefined]);
  });

  it('is said only where the pack says where the rest can be claimed', () => {
    expect(evaluateAmount(all('least', hundred, fifty), context()).cut).toBeUndefined();
  });
});
