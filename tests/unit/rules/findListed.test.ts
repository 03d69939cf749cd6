import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../shared/domain/fact.ts';
import { parseOffenceReference, type Offence } from '../../../shared/domain/offence.ts';
import type { Condition } from '../../../shared/packs/condition.ts';
import { evaluateCondition } from '../../../shared/rules/evaluateCondition.ts';
import { on, ruleContextOf } from './ruleContextOf.ts';

const listed = (list: string): Condition => ({ op: 'anyListed', fact: 'recognition.offences', list });
const offences = (...of: (string | [string, Offence['qualifiers']])[]): FactValue => ({
  type: 'offences',
  offences: of.map(item => {
    if (typeof item === 'string') return parseOffenceReference(item);
    const [ref, qualifiers] = item;
    return { ...parseOffenceReference(ref), qualifiers };
  }),
});
const asked = (list: string, recognised: string, answer: FactValue) =>
  evaluateCondition(
    listed(list),
    ruleContextOf({ 'recognition.date': on(recognised), 'recognition.offences': answer }),
  );

it.each<[string, string, FactValue, string]>([
  ['an entry to the point', '2025-09-16', offences('120(3-1)(1)'), 'met'],
  ['another point', '2025-09-16', offences('120(3-1)(2)'), 'notMet'],
  ['another part', '2025-09-16', offences('120(2)'), 'notMet'],
  ['another article', '2025-09-16', offences('122(1)'), 'notMet'],
  ['an entry that covers its parts', '2025-09-16', offences('124(1)'), 'met'],
  ['an entry that covers its points', '2025-09-16', offences('124(2)(1)'), 'met'],
  ['a part without its point', '2025-09-16', offences('120(3-1)'), 'unknown'],
  ['an article without its part', '2025-09-16', offences('120'), 'unknown'],
  ['one listed offence among others', '2025-09-16', offences('122(1)', '124'), 'met'],
  ['one doubtful offence among others', '2025-09-16', offences('122(1)', '120'), 'unknown'],
  ['a circumstance that is given', '2025-09-16', offences(['116(3)', { criminalGroup: true }]), 'met'],
  ['a circumstance that is absent', '2025-09-16', offences(['116(3)', { criminalGroup: false }]), 'notMet'],
  ['a circumstance not known', '2025-09-16', offences('116(3)'), 'unknown'],
  [
    'the circumstance of another offence',
    '2025-09-16',
    offences('116(3)', ['122', { criminalGroup: true }]),
    'unknown',
  ],
  ['the day before a version', '2025-09-15', offences(['116(3)', { criminalGroup: true }]), 'notMet'],
  ['a doubtful entry, the day before its version', '2024-09-04', offences('146(3)'), 'notMet'],
  ['a doubtful entry, on its first day', '2024-09-05', offences('146(3)'), 'unknown'],
  ['a doubtful entry, on its last day', '2025-09-15', offences('146(3)'), 'unknown'],
  ['the first day of the text that is known', '2025-09-16', offences('146(3)'), 'met'],
  ['before the first version', '2020-06-30', offences('124'), 'unknown'],
])('%s', (_, recognised, answer, outcome) => {
  expect(asked('listOne', recognised, answer).outcome).toBe(outcome);
});

it('asks for the offences where they are missing', () => {
  const finding = evaluateCondition(listed('listOne'), ruleContextOf({ 'recognition.date': on('2026-01-01') }));
  expect(finding).toMatchObject({ outcome: 'unknown', missing: ['recognition.offences'] });
});
it('asks for the day that chooses the version', () => {
  const finding = evaluateCondition(listed('listOne'), ruleContextOf({ 'recognition.offences': offences('124') }));
  expect(finding).toMatchObject({ outcome: 'unknown', missing: ['recognition.date'] });
});
it('sends to the offence for a circumstance of it', () => {
  const finding = asked('listTwo', '2026-01-01', offences('120(3)(2)'));
  expect(finding).toMatchObject({ outcome: 'unknown', missing: ['recognition.offences'] });
});
it('has nothing to ask where the text itself is not known', () => {
  const finding = asked('listOne', '2024-09-05', offences('146(3)'));
  expect(finding).toMatchObject({
    missing: [],
    because: [{ label: { ru: '146(3)' }, doubts: [{ code: 'listTextUnknown', cites: [{ confidence: 'inferred' }] }] }],
  });
});
it('cites the version and names the entry that carries it', () => {
  expect(asked('listOne', '2026-01-01', offences('124(1)'))).toMatchObject({
    label: { en: 'List one' },
    cites: [{ article: '6(1)' }],
    because: [{ label: { ru: '124' } }],
  });
});

describe('a version that does not go through the whole code', () => {
  const entries = [
    { ref: '120(3-1)', in: 'yes' as const },
    { ref: '122(1)', in: 'no' as const },
    { ref: '122(4)', in: 'yes' as const },
    { ref: '308', in: 'no' as const },
  ];
  function found(others: 'no' | 'unknown', ...of: string[]) {
    const context = ruleContextOf({ 'recognition.date': on('2026-01-01'), 'recognition.offences': offences(...of) });
    const list = context.pack.law.lists['listOne'];
    const first = list?.versions[0];
    if (list === undefined || first === undefined) throw new Error('the invented law has a list');
    list.versions = [{ ...first, entries, others }];
    return evaluateCondition(listed('listOne'), context);
  }

  it.each<[string, string[], string, string[]]>([
    ['on the list', ['120(3-1)(3)'], 'met', []],
    ['said to be off it', ['122(1)'], 'notMet', []],
    ['said to be off it with all its parts', ['308(2)'], 'notMet', []],
    ['not spoken of', ['255'], 'unknown', []],
    ['another part of an article that is spoken of', ['122(2)'], 'unknown', []],
    ['an article whose parts differ', ['122'], 'unknown', ['recognition.offences']],
    ['off it, and one not spoken of', ['308', '255'], 'unknown', []],
    ['on it, and one not spoken of', ['120(3-1)', '255'], 'met', []],
  ])('%s', (_, of, outcome, missing) => {
    expect(found('unknown', ...of)).toMatchObject({ outcome, missing });
  });

  it('says that the text is not known where nothing speaks of the offence', () => {
    expect(found('unknown', '255').because).toMatchObject([
      { label: { ru: '255' }, doubts: [{ code: 'listTextUnknown' }] },
    ]);
  });
  it('is exhaustive where it says so', () => {
    expect(found('no', '255', '122(2)').outcome).toBe('notMet');
  });
  it('names the entry that keeps an offence off the list', () => {
    expect(found('unknown', '122(1)').because).toMatchObject([{ label: { ru: '122(1)' }, outcome: 'notMet' }]);
  });
});
