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

it.each([
  ['just now', 0, 32],
  ['a while ago', 30, 2],
  ['long ago', 1000, 0],
  ['later than now, by a clock that was set back', -100_000, 32],
])('takes over eight tries of an earlier run, the last of them %s', (_, secondsSinceLast, seconds) => {
  const tries = countTries(() => 50);
  tries.resume(8, secondsSinceLast);
  expect(tries.waitSeconds()).toBe(seconds);
});

it('does not let what it counted itself be told otherwise', () => {
  const tries = failing(8);
  tries.resume(8, 1000);
  tries.resume(2, 0);
  expect(tries.waitSeconds()).toBe(32);
});
