import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../../shared/packs/law.ts';
import { parameterInForce, versionInForce } from '../../../shared/rules/valuesInForce.ts';
import { day } from '../inventedPack.ts';
import { isFalse, on, ruleContextOf } from './ruleContextOf.ts';

/** What is taken of the index on a day of decision, in major units. */
function indexOn(decided: string, reading?: string, values?: Parameter['values']) {
  const context = ruleContextOf(
    { 'decision.date': on(decided) },
    { readings: reading === undefined ? {} : { indexKind: reading } },
  );
  const index = context.pack.law.parameters['index'];
  if (index === undefined) throw new Error('the invented law has an index');
  if (values !== undefined) index.values = values;
  const { value } = parameterInForce('index', context);
  return value === null ? null : value.minor / 100;
}

it.each([
  ['2021-12-31', null],
  ['2022-01-01', 3063],
  ['2022-12-31', 3063],
  ['2023-01-01', 3450],
  ['2024-12-31', 3450],
  ['2025-01-01', 3932],
  ['2025-12-31', 3932],
  ['2026-01-01', 4325],
])('on %s the index is %s', (decided, value) => {
  expect(indexOn(decided)).toBe(value);
});

it.each([
  ['2022-03-31', 3063],
  ['2022-04-01', 3180],
  ['2022-12-31', 3180],
  ['2023-01-01', 3450],
])('on %s the index for social payments is %s', (decided, value) => {
  expect(indexOn(decided, 'social')).toBe(value);
});

describe('a variant', () => {
  const cite = { act: 'Invented Act', article: '1', confidence: 'verbatim' as const };
  const value = (from: string, of: string, more: object = {}) => ({ from: day(from), value: of, cite, ...more });
  const social = { variant: 'social' };

  it('that begins with the common value is taken beside it', () => {
    const values = [value('2022-04-01', '1'), value('2022-04-01', '2', social)];
    expect(indexOn('2022-05-01', 'social', values)).toBe(2);
    expect(indexOn('2022-05-01', 'common', values)).toBe(1);
  });
  it('that nobody ended gives way to the next common value', () => {
    const values = [value('2022-01-01', '1'), value('2022-04-01', '2', social), value('2022-10-01', '3')];
    expect(indexOn('2022-09-30', 'social', values)).toBe(2);
    expect(indexOn('2022-10-01', 'social', values)).toBe(3);
  });
});

it('that its act ended is in force on its last day, and nothing after', () => {
  const cite = { act: 'Invented Act', article: '1', confidence: 'verbatim' as const };
  const values = [
    { from: day('2024-01-01'), value: '1', cite },
    { from: day('2025-01-01'), to: day('2025-12-31'), value: '2', cite },
  ];
  expect(indexOn('2025-12-31', undefined, values)).toBe(2);
  expect(indexOn('2026-01-01', undefined, values)).toBeNull();
});

it('that is named as none is unknown, with its source', () => {
  const context = ruleContextOf({ 'decision.date': on('2026-02-01') });
  const last = context.pack.law.parameters['index']?.values[4];
  if (last === undefined) throw new Error('the invented index has five values');
  last.value = null;
  expect(parameterInForce('index', context)).toMatchObject({
    value: null,
    doubts: [{ code: 'noValueInForce', cites: [{ article: '1 (2026)' }] }],
  });
});

it('goes on after the last that is known', () => {
  const context = ruleContextOf({ 'decision.date': on('2031-05-05') }, { today: day('2031-06-01') });
  expect(parameterInForce('index', context).value).toMatchObject({ minor: 432_500, from: '2026-01-01' });
});

it('is that of today where the day lies ahead, with the assumption said', () => {
  const context = ruleContextOf({ 'decision.made': isFalse });
  expect(parameterInForce('index', context)).toMatchObject({
    value: { on: '2026-03-12', governedBy: 'decision.date' },
    assumes: [{ fact: 'decision.date', date: '2026-03-12', because: 'liesAhead' }],
  });
});

it.each([
  ['2020-06-30', null],
  ['2020-07-01', 'First text'],
  ['2024-09-04', 'First text'],
  ['2024-09-05', 'Second text'],
  ['2025-09-15', 'Second text'],
  ['2025-09-16', 'Third text'],
])('on %s the list stands in its %s', (recognised, text) => {
  const { value } = versionInForce('listOne', ruleContextOf({ 'recognition.date': on(recognised) }));
  expect(value?.label.ru ?? null).toBe(text);
});

describe('a parameter with the values of another', () => {
  it.each([
    ['2025-12-31', '2026-02-01', 393_200],
    ['2026-01-01', '2025-12-31', 432_500],
  ])('takes them by its own day: recognised %s, decided %s', (recognised, decided, minor) => {
    const context = ruleContextOf({ 'decision.date': on(decided), 'recognition.date': on(recognised) });
    const { parameters } = context.pack.law;
    const { variantBy: _, ...index } = { ...parameters['index']! };
    parameters['other'] = { ...index, values: [], valuesOf: 'index', governedBy: { fact: 'recognition.date' } };
    expect(parameterInForce('other', context).value).toMatchObject({ minor, on: recognised, parameter: 'other' });
  });
});
