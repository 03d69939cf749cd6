import { expect, it } from 'vitest';
import { caseAnswersSchema } from '../../../shared/packs/caseAnswers.ts';
import { factsSchema } from '../../../shared/packs/interview.ts';
import { readCaseAnswers } from '../../../shared/packs/readCaseAnswers.ts';

const label = { ru: '…' };
const facts = factsSchema.parse({
  'victim.name': { kind: 'name', label },
  'victim.birthDate': { kind: 'date', label },
  'victim.isMinor': { kind: 'boolean', label },
  'claimant.role': {
    kind: 'choice',
    label,
    options: [
      { id: 'parent', label },
      { id: 'guardian', label },
    ],
  },
  'refusal.grounds': {
    kind: 'choices',
    label,
    options: [
      { id: 'late', label },
      { id: 'paper', label },
      { id: 'other', label },
    ],
  },
  'deceased.count': { kind: 'count', label },
  'fund.paid': { kind: 'money', label },
  'recognition.offences': { kind: 'offences', label },
});

it('reads each answer by the kind of its question', () => {
  const answers = caseAnswersSchema.parse({
    'victim.name': 'Айгерим Т.',
    'victim.birthDate': '2011-04-17',
    'victim.isMinor': true,
    'claimant.role': 'parent',
    'deceased.count': 2,
    'fund.paid': '129750.50',
    'recognition.offences': ['124', { ref: '120(3-1)(1)', qualifiers: { criminalGroup: false } }],
  });
  expect(readCaseAnswers({ facts }, answers)).toEqual({
    ok: true,
    answers: {
      'victim.name': { type: 'text', text: 'Айгерим Т.' },
      'victim.birthDate': { type: 'date', date: '2011-04-17' },
      'victim.isMinor': { type: 'boolean', is: true },
      'claimant.role': { type: 'choice', choice: 'parent' },
      'deceased.count': { type: 'count', count: 2 },
      'fund.paid': { type: 'money', minor: 12_975_050 },
      'recognition.offences': {
        type: 'offences',
        offences: [
          { article: '124' },
          { article: '120', part: '3-1', point: '1', qualifiers: { criminalGroup: false } },
        ],
      },
    },
  });
});

it.each([
  ['2024-03-05', { date: '2024-03-05' }],
  ['2024-02', { date: '2024-02-01', until: '2024-02-29' }],
  ['2024-03-05/2024-03-20', { date: '2024-03-05', until: '2024-03-20' }],
  ['2023-12/2024-01', { date: '2023-12-01', until: '2024-01-31' }],
])('reads a day that is known as %s', (written, days) => {
  const answers = caseAnswersSchema.parse({ 'victim.birthDate': written });
  expect(readCaseAnswers({ facts }, answers)).toEqual({
    ok: true,
    answers: { 'victim.birthDate': { type: 'date', ...days } },
  });
});

it('reads several options in the order of their question', () => {
  const answers = caseAnswersSchema.parse({ 'refusal.grounds': ['paper', 'late'] });
  expect(readCaseAnswers({ facts }, answers)).toMatchObject({
    answers: { 'refusal.grounds': { type: 'choices', choices: ['late', 'paper'] } },
  });
});

it.each([
  ['victim.birthDate', '2024-03-20/2024-03-05', 'day'],
  ['victim.birthDate', '2024-13', 'day'],
  ['victim.birthDate', '2024-03-01/2024-03-02/2024-03-03', 'day'],
  ['refusal.grounds', ['late', 'rude'], 'options'],
  ['refusal.grounds', 'late', 'options'],
  ['recognition.offences', ['late'], 'offences'],
  ['victim.surname', 'Т.', 'knownQuestion'],
  ['toString.call', 'Т.', 'knownQuestion'],
  ['victim.name', true, 'text'],
  ['victim.birthDate', '2011-02-29', 'day'],
  ['victim.birthDate', '17.04.2011', 'day'],
  ['victim.isMinor', 'yes', 'trueOrFalse'],
  ['claimant.role', 'mother', 'option'],
  ['deceased.count', '2', 'wholeNumber'],
  ['deceased.count', 1_000_001, 'wholeNumber'],
  ['fund.paid', 129_750, 'money'],
  ['fund.paid', '129 750', 'money'],
  ['recognition.offences', '124', 'offences'],
])('says what %s takes instead of %j', (fact, answer, expected) => {
  expect(readCaseAnswers({ facts }, caseAnswersSchema.parse({ [fact]: answer }))).toMatchObject({
    ok: false,
    issues: [{ fact, expected }],
  });
});

it('names the options there are and reports every issue', () => {
  const answers = caseAnswersSchema.parse({ 'claimant.role': 'mother', 'victim.isMinor': 1 });
  expect(readCaseAnswers({ facts }, answers)).toEqual({
    ok: false,
    issues: [
      { fact: 'claimant.role', expected: 'option', options: ['parent', 'guardian'] },
      { fact: 'victim.isMinor', expected: 'trueOrFalse', options: [] },
    ],
  });
});
