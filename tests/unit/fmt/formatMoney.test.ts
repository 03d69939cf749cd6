import { expect, it } from 'vitest';
import type { Language } from '../../../shared/domain/language.ts';
import { parseMoney, type Currency, type MinorUnits } from '../../../shared/domain/money.ts';
import { formatMoney, moneyInWords } from '../../../shared/fmt/formatMoney.ts';

it.each<[string, Currency, Language, string]>([
  ['117960', 'KZT', 'en', 'KZT\u00A0117,960'],
  ['117960', 'KZT', 'ru', '117\u00A0960\u00A0₸'],
  ['117960', 'KZT', 'kk', '117\u00A0960\u00A0₸'],
  ['117960', 'KZT', 'ky', '117\u00A0960\u00A0₸'],
  ['24500', 'KGS', 'en', 'KGS\u00A024,500'],
  ['24500', 'KGS', 'ru', '24\u00A0500\u00A0сом'],
  ['24500', 'KGS', 'ky', '24\u00A0500\u00A0сом'],
  ['1234567.89', 'KZT', 'ru', '1\u00A0234\u00A0567,89\u00A0₸'],
  ['1234567.89', 'KZT', 'en', 'KZT\u00A01,234,567.89'],
  ['100.05', 'KZT', 'kk', '100,05\u00A0₸'],
  ['999.99', 'KGS', 'ky', '999,99\u00A0сом'],
  ['1000', 'KGS', 'ky', '1\u00A0000\u00A0сом'],
  ['999999.9', 'KZT', 'kk', '999\u00A0999,90\u00A0₸'],
  ['1000000', 'KZT', 'kk', '1\u00A0000\u00A0000\u00A0₸'],
  ['0', 'KZT', 'ru', '0\u00A0₸'],
  ['999', 'KZT', 'ru', '999\u00A0₸'],
])('writes %s %s on screen in %s', (major, currency, language, text) => {
  expect(formatMoney(parseMoney(major), currency, language)).toBe(text);
});

it('writes money owed back with a minus sign', () => {
  expect(formatMoney(-12_975_000 as MinorUnits, 'KZT', 'ru')).toBe('−129\u00A0750\u00A0₸');
});

it.each<[string, Currency, Language, string]>([
  ['129750', 'KZT', 'ru', 'сто двадцать девять тысяч семьсот пятьдесят тенге 00 тиын'],
  ['129750', 'KZT', 'kk', 'бір жүз жиырма тоғыз мың жеті жүз елу теңге 00 тиын'],
  ['129750', 'KZT', 'en', 'one hundred and twenty-nine thousand seven hundred and fifty tenge 00 tiyn'],
  ['1', 'KZT', 'ru', 'один тенге 00 тиын'],
  ['0.05', 'KZT', 'ru', 'ноль тенге 05 тиын'],
  ['173000.50', 'KZT', 'ru', 'сто семьдесят три тысячи тенге 50 тиын'],
  ['21', 'KGS', 'ru', 'двадцать один сом 00 тыйынов'],
  ['22.01', 'KGS', 'ru', 'двадцать два сома 01 тыйын'],
  ['24500.03', 'KGS', 'ru', 'двадцать четыре тысячи пятьсот сомов 03 тыйына'],
  ['24500', 'KGS', 'ky', 'жыйырма төрт миң беш жүз сом 00 тыйын'],
  ['1.01', 'KGS', 'ky', 'бир сом 01 тыйын'],
  ['0.99', 'KGS', 'ky', 'нөл сом 99 тыйын'],
  ['100000', 'KGS', 'kk', 'бір жүз мың сом 00 тыйын'],
  ['129750', 'KZT', 'ky', 'бир жүз жыйырма тогуз миң жети жүз элүү теңге 00 тыйын'],
  ['5.05', 'KZT', 'kk', 'бес теңге 05 тиын'],
])('writes %s %s in words in %s', (major, currency, language, words) => {
  expect(moneyInWords(parseMoney(major), currency, language)).toBe(words);
});
