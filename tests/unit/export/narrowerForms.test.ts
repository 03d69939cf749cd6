import { describe, expect, it } from 'vitest';
import { narrowerForms } from '../../../shared/export/narrowerForms.ts';
import { packs } from '../../services/exports/readCase.ts';

const pack = packs.get('kz');
const ofFact = (fact: string, text: string) => narrowerForms(text, { fact }, pack);

describe('a text without its separators', () => {
  it.each([
    ['bank.iban', 'KZ77 999A 0000 0000 0001', ['KZ77999A000000000001']],
    ['victim.birthDate', '01.12.2015', ['01122015']],
    ['victim.phone', '+7 (700) 000-00-06', ['+77000000006', '77000000006']],
    ['victim.phone', '8 700 000 00 06', ['87000000006']],
  ])('says the same: %s', (fact, text, narrower) => {
    expect(ofFact(fact, text)).toEqual(narrower);
  });

  it('is the day of the export too', () => {
    expect(narrowerForms('12.03.2026', { assessedOn: true }, pack)).toEqual(['12032026']);
  });

  it.each([
    ['a name', 'victim.fullName', 'Үлгі Сәуле'],
    ['a rough day', 'victim.birthDate', 'между 01.12.2015 и 31.12.2015'],
    ['a telephone with words', 'victim.phone', '+7 700 000 00 06 доб. 2'],
    ['two telephones', 'victim.phone', '+7 700 000 00 06 8 700 000 00 07'],
    ['two short telephones in two lines', 'victim.phone', '22-33-44\n55-66-77'],
    ['two telephones with a comma', 'victim.phone', '+7 700 000 00 06, 07'],
    ['a mark in place of an answer', 'bank.iban', '[не сообщается]'],
    ['the same mark for a day', 'victim.birthDate', '[не сообщается]'],
    ['a question that the pack does not ask', 'no.such', '01.12.2015'],
  ])('would say something else: %s', (_, fact, text) => {
    expect(ofFact(fact, text)).toEqual([]);
  });

  it('is not that of joined parts', () => {
    expect(narrowerForms('01.12.2015', { joined: [{ fact: 'victim.birthDate' }], with: ' ' }, pack)).toEqual([]);
  });
});
