import type { Deadline } from '../../shared/assessment/assessment.ts';
import { daysBetween, type IsoDate } from '../../shared/domain/isoDate.ts';
import type { Words } from '../../shared/text/words.ts';

/** How far a day lies from today, whichever lies first. */
export function distanceText(today: IsoDate, day: IsoDate, t: Words): string {
  const days = daysBetween(today, day);
  return days < 0 ? t('deadlines.daysAgo', { count: -days }) : t('deadline.daysLeft', { count: days });
}

/** What is left until the safe day of a deadline, that it is over, or that it may be; undefined where no day is known. */
export function leftText(
  { state, safeDay }: Pick<Deadline, 'state' | 'safeDay'>,
  today: IsoDate,
  t: Words,
): string | undefined {
  if (safeDay === null) return undefined;
  if (state === 'passed') return t('deadline.passed');
  if (state === 'mayHavePassed') return t('deadline.state.mayHavePassed');
  return state === 'done' || state === 'doneLate' ? t('deadline.state.done') : distanceText(today, safeDay, t);
}
