import { expect, it } from 'vitest';
import type { Amount } from '../../../shared/packs/amount.ts';
import { evaluateAmount } from '../../../shared/rules/evaluateAmount.ts';
import { evaluateCondition } from '../../../shared/rules/evaluateCondition.ts';
import { groundsOfAmount, groundsOfFinding } from '../../../shared/rules/gatherGrounds.ts';
import { isFalse, isTrue, on, ruleContextOf } from './ruleContextOf.ts';

const cite = { act: 'Invented Act', article: '3', confidence: 'verbatim' } as const;
const index: Amount = { op: 'parameter', parameter: 'index' };

function articlesOf(amount: Amount, isSo: boolean): readonly string[] {
  const context = ruleContextOf({ 'plainly.so': isSo ? isTrue : isFalse, 'decision.date': on('2023-05-05') });
  return groundsOfAmount(evaluateAmount(amount, context)).cites.map(({ article }) => article);
}

it('an amount rests on what counts in it, and on why it counts', () => {
  const amount: Amount = { op: 'when', condition: { op: 'isTrue', fact: 'plainly.so', cites: [cite] }, then: index };
  expect(articlesOf(amount, true)).toEqual(['3', '1 (2023)']);
  expect(articlesOf(amount, false)).toEqual(['3']);
});

it('the same ground is named once', () => {
  expect(articlesOf({ op: 'sum', of: [index, index] }, true)).toEqual(['1 (2023)']);
});

const part = (fact: string, article: string) => ({ op: 'isTrue' as const, fact, cites: [{ ...cite, article }] });

it('a finding rests on the parts that decide it', () => {
  const context = ruleContextOf({ 'plainly.so': isTrue, 'plainly.not': isFalse });
  const finding = evaluateCondition({ op: 'any', of: [part('plainly.not', '1'), part('plainly.so', '2')] }, context);
  expect(groundsOfFinding(finding).cites.map(({ article }) => article)).toEqual(['2']);
});
