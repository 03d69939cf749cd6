import { expect, it } from 'vitest';
import type { Condition } from '../../../shared/packs/condition.ts';
import { evaluateCondition } from '../../../shared/rules/evaluateCondition.ts';
import { day } from '../inventedPack.ts';
import { isFalse, isTrue, on, ruleContextOf } from './ruleContextOf.ts';

const outcomeOf = (condition: Condition) => evaluateCondition(condition, ruleContextOf({})).outcome;

const before = (a: string, b: string): Condition => ({ op: 'before', date: { day: day(a) }, than: { day: day(b) } });
it.each([
  ['the day before', before('2026-03-11', '2026-03-12'), 'met'],
  ['the same day', before('2026-03-12', '2026-03-12'), 'notMet'],
  ['the day after', before('2026-03-13', '2026-03-12'), 'notMet'],
])('before is strict: %s', (_, condition, outcome) => {
  expect(outcomeOf(condition)).toBe(outcome);
});

const applied = (filed: string, recognised = '2022-09-01', rollsOver = false): Condition => ({
  op: 'within',
  date: { day: day(filed) },
  period: { count: 3, unit: 'years' },
  of: { day: day(recognised) },
  rollsOver,
});
it.each([
  ['before it starts', applied('2022-08-31'), 'notMet'],
  ['on its first day', applied('2022-09-01'), 'met'],
  ['on its last day', applied('2025-09-01'), 'met'],
  ['the day after', applied('2025-09-02'), 'notMet'],
  // 1 September 2025 is a day off (kz-2.md §11), so a last day that moves is the 2nd.
  ['the day after, where the last day moves', applied('2025-09-02', '2022-09-01', true), 'met'],
  ['the day after that', applied('2025-09-03', '2022-09-01', true), 'notMet'],
  ['where the last day is a working day', applied('2026-03-04', '2023-03-03', true), 'notMet'],
  ['where the calendar does not know the year', applied('2024-07-02', '2021-07-01', true), 'unknown'],
  ['where no run of days off could reach it', applied('2024-07-12', '2021-07-01', true), 'notMet'],
  ['in time without any calendar', applied('2024-07-01', '2021-07-01', true), 'met'],
  ['from a leap day, on the last of February', applied('2023-02-28', '2020-02-29'), 'met'],
  ['from a leap day, on the first of March', applied('2023-03-01', '2020-02-29'), 'notMet'],
])('within three years: %s', (_, condition, outcome) => {
  expect(outcomeOf(condition)).toBe(outcome);
});

it('says that only the calendar is missing', () => {
  const finding = evaluateCondition(applied('2024-07-02', '2021-07-01', true), ruleContextOf({}));
  expect(finding).toMatchObject({ missing: [], doubts: [{ code: 'calendarUnknown' }] });
});

const filed: Condition = { op: 'before', date: { fact: 'filing.date' }, than: { day: day('2026-03-13') } };
it('takes today for a day that lies ahead, and says so', () => {
  expect(evaluateCondition(filed, ruleContextOf({ 'filing.filed': isFalse }))).toMatchObject({
    outcome: 'met',
    assumes: [{ fact: 'filing.date', date: '2026-03-12', because: 'liesAhead' }],
  });
});
it('takes nothing for a day that has passed and was not entered', () => {
  expect(evaluateCondition(filed, ruleContextOf({ 'filing.filed': isTrue }))).toMatchObject({
    outcome: 'unknown',
    missing: ['filing.date'],
    assumes: [],
  });
});
it('takes an answered day as it is', () => {
  const context = ruleContextOf({ 'filing.filed': isTrue, 'filing.date': on('2026-03-13') });
  expect(evaluateCondition(filed, context)).toMatchObject({ outcome: 'notMet', assumes: [] });
});
