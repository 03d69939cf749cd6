import { expect, it } from 'vitest';
import { checkPin } from '../../../shared/domain/pin.ts';

it.each([
  ['11503201200017', '2012-03-15', 'female'],
  ['22311200900023', '2009-11-23', 'male'],
  ['1 15032012 00017', '2012-03-15', 'female'],
])('reads birthday and sex from %s', (pin, birthDate, sex) => {
  expect(checkPin(pin)).toEqual({ isComplete: true, doubts: [], birthDate, sex });
});

it.each(['1150320120001', '115032012000170', '1150320120001A', ''])('has not fourteen digits: %j', pin => {
  expect(checkPin(pin)).toEqual({ isComplete: false, doubts: [], birthDate: undefined, sex: undefined });
});

it.each([
  ['32311200900023', ['firstDigit']],
  ['02311200900023', ['firstDigit']],
  ['23113200900023', ['birthDate']],
  ['13002201200017', ['birthDate']],
  ['93113200900023', ['firstDigit', 'birthDate']],
])('doubts %s', (pin, doubts) => {
  expect(checkPin(pin).doubts).toEqual(doubts);
});
