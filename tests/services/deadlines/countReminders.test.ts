import { expect, it } from 'vitest';
import { countReminders } from '../../../electron/services/deadlines/countReminders.ts';
import { claimDeadlinesSchema } from '../../../shared/bridge/claimDeadlines.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';

const today = isoDateSchema.parse('2026-08-31');

function counted(safeDay: string | null, state = 'running', binds = 'claimant') {
  const none = { movedDay: null, latestDay: null, notBefore: null, hours: null, countedFrom: null, missing: [] };
  const deadline = { ...none, deadlineId: 'file', schemeId: 'fund', binds, state, safeDay };
  const claim = { claimId: 'one', jurisdiction: 'kz', title: 'Aspen', deadlines: [deadline] };
  const counts = countReminders([claimDeadlinesSchema.parse(claim)], today);
  return Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${count}`]));
}

// The last day of each reach and the day after it; six months from 31 August end with February.
const days = [
  ['2026-08-31', ['week 1']],
  ['2026-09-07', ['week 1']],
  ['2026-09-08', ['twoWeeks 1']],
  ['2026-09-14', ['twoWeeks 1']],
  ['2026-09-15', ['month 1']],
  ['2026-09-30', ['month 1']],
  ['2026-10-01', ['threeMonths 1']],
  ['2026-11-30', ['threeMonths 1']],
  ['2026-12-01', ['sixMonths 1']],
  ['2027-02-28', ['sixMonths 1']],
  ['2027-03-01', ['year 1']],
  ['2027-08-31', ['year 1']],
  ['2027-09-01', []],
] as const;

it.each(days)('counts %s once, by how near it is', (safeDay, expected) => {
  expect(counted(safeDay)).toEqual(expected);
});

it('counts a day that passed, however long ago', () => {
  expect(counted('2024-01-01', 'passed')).toEqual(['passed 1']);
});

it('counts a day that may have passed as this week’s: something is still to be done', () => {
  expect(counted('2026-08-20', 'mayHavePassed')).toEqual(['week 1']);
});

it('does not count the days of an authority', () => {
  expect(counted('2026-09-01', 'running', 'authority')).toEqual([]);
});

it('does not count an event without a day', () => {
  expect(counted(null, 'untilEvent')).toEqual([]);
});
