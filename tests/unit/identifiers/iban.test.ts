import { expect, it } from 'vitest';
import { checkBic } from '../../../shared/domain/bic.ts';
import { checkIban, groupIban } from '../../../shared/domain/iban.ts';

it.each([
  'KZ259990000000000017',
  'KZ77999A000000000001',
  'KZ50999TEST000000042',
  'KZ859990000000000101',
  'KZ86 125K ZT50 0410 0100',
  'kz25 9990 0000 0000 0017',
])('accepts %s', iban => {
  expect(checkIban(iban)).toEqual([]);
});

it.each([
  ['KZ259990000000000018', ['checkDigits']],
  ['KZ25999000000000001', ['shape']],
  ['KZ25A990000000000017', ['shape']],
  ['DE89370400440532013000', ['shape']],
  ['КZ259990000000000017', ['shape']],
])('doubts %s', (iban, doubts) => {
  expect(checkIban(iban)).toEqual(doubts);
});

it('prints in groups of four', () => {
  expect(groupIban('kz259990000000000017')).toBe('KZ25 9990 0000 0000 0017');
});

it.each([
  ['ABCDKZKX', []],
  ['abcdkzkx', []],
  ['ABCDKZKXXXX', []],
  ['ABCDKZK', ['shape']],
  ['ABCDRUKX', ['shape']],
  ['AB1DKZKX', ['shape']],
])('checks the bank code %s', (bic, doubts) => {
  expect(checkBic(bic)).toEqual(doubts);
});
