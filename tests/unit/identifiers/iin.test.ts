import { expect, it } from 'vitest';
import { checkIin } from '../../../shared/domain/iin.ts';

it.each([
  ['110417699917', '2011-04-17', 'female'],
  ['131102599927', '2013-11-02', 'male'],
  ['080229699970', '2008-02-29', 'female'],
  ['860729499939', '1986-07-29', 'female'],
  ['790205399948', '1979-02-05', 'male'],
  ['090830599952', '2009-08-30', 'male'],
  ['151201699965', '2015-12-01', 'female'],
  ['110417 699917', '2011-04-17', 'female'],
])('reads birthday and sex from %s', (iin, birthDate, sex) => {
  expect(checkIin(iin)).toEqual({ doubts: [], birthDate, sex });
});

it.each([
  ['110417699971', ['checkDigit']],
  ['110417699918', ['checkDigit']],
  ['110417699980', ['neverIssued']],
  ['110417699985', ['neverIssued']],
  ['11041769991', ['shape']],
  ['1104176999170', ['shape']],
  ['11041769991A', ['shape']],
  ['', ['shape']],
])('doubts %j', (iin, doubts) => {
  expect(checkIin(iin).doubts).toEqual(doubts);
});

it.each([
  ['111317699917', 'birthDate'],
  ['080230699970', 'birthDate'],
  ['110417799917', 'century'],
  ['110417099917', 'century'],
])('doubts the day or century of %s', (iin, doubt) => {
  expect(checkIin(iin).doubts).toContain(doubt);
});

it('tells no birthday without a century', () => {
  expect(checkIin('110417099917')).toMatchObject({ birthDate: undefined, sex: undefined });
});
