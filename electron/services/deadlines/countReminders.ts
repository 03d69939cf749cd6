import type { ClaimDeadlines, Reminders } from '../../../shared/bridge/claimDeadlines.ts';
import { addPeriod, type IsoDate, type Period } from '../../../shared/domain/isoDate.ts';

type Reach = Exclude<keyof Reminders, 'passed'>;

/** How far ahead each reminder looks, the nearest first. */
const reaches: readonly (readonly [Reach, Period])[] = [
  ['week', { count: 7, unit: 'days' }],
  ['twoWeeks', { count: 14, unit: 'days' }],
  ['month', { count: 1, unit: 'months' }],
  ['threeMonths', { count: 3, unit: 'months' }],
  ['sixMonths', { count: 6, unit: 'months' }],
  ['year', { count: 1, unit: 'years' }],
];

/** Counts the claimant's own days by how near they are; each once, and none that lies more than a year ahead. */
export function countReminders(claims: readonly ClaimDeadlines[], today: IsoDate): Reminders {
  const counts = { passed: 0, week: 0, twoWeeks: 0, month: 0, threeMonths: 0, sixMonths: 0, year: 0 };
  const own = claims.flatMap(({ deadlines }) => deadlines).filter(({ binds }) => binds === 'claimant');
  const lastDays = reaches.map(([reach, period]) => [reach, addPeriod(today, period)] as const);
  for (const { state, safeDay } of own) {
    const reach = lastDays.find(([, lastDay]) => safeDay !== null && safeDay <= lastDay);
    if (state === 'passed') counts.passed++;
    else if (state !== 'untilEvent' && reach !== undefined) counts[reach[0]]++;
  }
  return counts;
}
