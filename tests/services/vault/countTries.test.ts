import { expect, it } from 'vitest';
import { countTries } from '../../../electron/services/vault/countTries.ts';

function failing(times: number, secondsNow: () => number = () => 0) {
  const tries = countTries(secondsNow);
  for (let count = 0; count < times; count += 1) tries.failed();
  return tries;
}

it.each([
  [0, 0],
  [3, 0],
  [4, 2],
  [5, 4],
  [8, 32],
  [12, 300],
  [60, 300],
])('after %i wrong tries the next waits %i seconds', (times, seconds) => {
  expect(failing(times).waitSeconds()).toBe(seconds);
});

it('takes a try when the wait is over', () => {
  let now = 100;
  const tries = failing(5, () => now);
  now = 103.5;
  expect(tries.waitSeconds()).toBe(1);
  now = 104;
  expect(tries.waitSeconds()).toBe(0);
});

it('forgets wrong tries after a right one', () => {
  const tries = failing(8);
  tries.succeeded();
  tries.failed();
  expect(tries.waitSeconds()).toBe(0);
});
