import { expect, it } from 'vitest';
import { leftText } from '../../../renderer/screens/leftText.ts';
import type { Deadline } from '../../../shared/assessment/assessment.ts';
import { words } from '../../../shared/text/words.ts';
import { day } from '../inventedPack.ts';

const left = (state: Deadline['state'], safeDay: string | null, today = '2026-03-12') =>
  leftText({ state, safeDay: safeDay === null ? null : day(safeDay) }, day(today), words('en'));

it.each([
  ['2026-03-13', '1 day left.'],
  ['2026-03-12', 'This is the last day.'],
  // The safe day is behind, but not the working day to which it moved.
  ['2026-03-11', '1 day ago'],
])('of a day that runs, %s: %s', (safeDay, text) => {
  expect(left('running', safeDay)).toBe(text);
});

it.each([
  ['mayHavePassed', 'May have passed'],
  ['passed', words('en')('deadline.passed')],
  ['done', words('en')('deadline.state.done')],
  ['doneLate', words('en')('deadline.state.done')],
] as const)('of one that is %s counts no days', (state, text) => {
  expect(left(state, '2026-03-01')).toBe(text);
});

it('says nothing where no day is known', () => {
  expect(left('running', null)).toBeUndefined();
});
