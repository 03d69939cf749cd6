import { describe, expect, it } from 'vitest';
import { readCaseFile } from '../../../shared/packs/readCaseFile.ts';

const smallest = { format: 'redress.case/1', jurisdiction: 'kz', answers: {} };

describe('readCaseFile', () => {
  it('reads a file with everything in it', () => {
    const file = {
      ...smallest,
      answers: { 'victim.fullName': 'Айгерим Т.', 'case.offences': ['120(3-1)(1)'], 'deceased.count': 1 },
      losses: [{ head: 'burial', amount: '85000.00', note: 'по квитанции', incurredOn: '2026-02-01' }],
      payments: [{ source: 'страховая организация', amount: '20000', receivedOn: '2026-02-20' }],
      evidence: [{ document: 'identity', file: 'evidence/identity.pdf' }],
      pursued: ['fund'],
      readings: { mrpDate: 'fund.decisionDate' },
    };
    expect(readCaseFile(file)).toEqual({ ok: true, caseFile: file });
  });

  it.each<[string, unknown, string, string, readonly string[]]>([
    ['no object', [], '', 'kind', ['object']],
    ['no format', { jurisdiction: 'kz', answers: {} }, '/format', 'present', ['redress.case/1']],
    ['another format', { ...smallest, format: 'redress.case/2' }, '/format', 'option', ['redress.case/1']],
    ['no answers', { format: 'redress.case/1', jurisdiction: 'kz' }, '/answers', 'present', ['object']],
    ['an unknown key', { ...smallest, anwsers: {} }, '/anwsers', 'noSuchKey', []],
    ['a key that may be a name', { ...smallest, 'Айгерим Т.': {} }, '', 'noSuchKey', []],
    [
      'a question spelt with a space',
      { ...smallest, answers: { 'victim fullName': 'А' } },
      '/answers',
      'questionName',
      [],
    ],
    ['no answer', { ...smallest, answers: { 'victim.fullName': null } }, '/answers/victim.fullName', 'answer', []],
    [
      'a broken provision',
      { ...smallest, answers: { 'case.offences': ['120 ч. 3'] } },
      '/answers/case.offences/0',
      'offences',
      [],
    ],
    ['a fraction', { ...smallest, answers: { 'deceased.count': 1.5 } }, '/answers/deceased.count', 'answer', []],
    ['spaced money', { ...smallest, losses: [{ head: 'burial', amount: '85 000' }] }, '/losses/0/amount', 'money', []],
    [
      'a day that is none',
      { ...smallest, losses: [{ head: 'burial', amount: '1', incurredOn: '2026-02-30' }] },
      '/losses/0/incurredOn',
      'day',
      [],
    ],
    [
      'an absolute path',
      { ...smallest, evidence: [{ document: 'identity', file: '/etc/passwd' }] },
      '/evidence/0/file',
      'pathInside',
      [],
    ],
    [
      'a drive',
      { ...smallest, evidence: [{ document: 'identity', file: 'C:\\identity.pdf' }] },
      '/evidence/0/file',
      'pathInside',
      [],
    ],
    [
      'a receipt above the folder',
      { ...smallest, losses: [{ head: 'burial', amount: '1', receipts: ['/etc/passwd'] }] },
      '/losses/0/receipts/0',
      'pathInside',
      [],
    ],
    ['a list for a name', { ...smallest, pursued: 'fund' }, '/pursued', 'kind', ['array']],
  ])('reports %s by its place', (_, raw, pointer, expected, options) => {
    expect(readCaseFile(raw)).toEqual({ ok: false, issues: [{ pointer, expected, options }] });
  });
});
