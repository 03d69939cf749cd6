import { expect, it } from 'vitest';
import { createRecoveryCode, readRecoveryCode } from '../../../electron/services/vault/recoveryCode.ts';

// Printed by the first release: every later one must still read it.
const printed = 'TB6D-PC77-TV01-N073-A41G-PPTZ-06JB';
const spelling = 'TB6DPC77TV01N073A41GPPTZ06JB';

it('is printed in seven groups of four, without letters that look like others', () => {
  expect(createRecoveryCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/);
});

it('is another one each time', () => {
  expect(new Set(Array.from({ length: 100 }, createRecoveryCode)).size).toBe(100);
});

it('reads back what it prints', () => {
  const code = createRecoveryCode();
  expect(readRecoveryCode(code)).toBe(code.replaceAll('-', ''));
});

it.each([
  ['as printed', printed],
  ['in small letters', printed.toLowerCase()],
  ['without groups', spelling],
  ['with spaces and line breaks', ` ${printed.replaceAll('-', ' \n')} `],
  ['with O for 0 and I or l for 1', 'TB6D-PC77-TVOI-NO73-A4lG-PPTZ-O6JB'],
  ['with U for V', 'TB6D-PC77-TU01-N073-A41G-PPTZ-06JB'],
  ['with Cyrillic letters of the same shape', 'ТВ6D-РС77-ТV01-N073-А41G-РРТZ-06JВ'],
  ['in full-width letters', 'ＴＢ６Ｄ-PC77-TV01-N073-A41G-PPTZ-06JB'],
])('is read %s', (_, typed) => {
  expect(readRecoveryCode(typed)).toBe(spelling);
});

it('is refused with any one letter changed', () => {
  const changed = Array.from(spelling, (letter, place) => {
    const other = letter === '7' ? '8' : '7';
    return spelling.slice(0, place) + other + spelling.slice(place + 1);
  });
  expect(changed.map(readRecoveryCode)).toEqual(changed.map(() => undefined));
});

it.each([
  ['cut short', spelling.slice(0, -1)],
  ['with a letter too many', `${spelling}0`],
  ['empty', ''],
])('is refused %s', (_, typed) => {
  expect(readRecoveryCode(typed)).toBeUndefined();
});
