import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createEventQueue } from '../../electron/services/createEventQueue.ts';
import type { AppEvent } from '../../shared/bridge/contract.ts';

const progress = (done: number): AppEvent => ({ kind: 'progress', jobId: 'job1', done, total: 9 });
const locked: AppEvent = { kind: 'locked' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('answers at once with what was missed', async () => {
  const events = createEventQueue();
  events.publish(locked);
  events.publish(progress(1));
  expect(await events.next(1)).toEqual({ events: [{ number: 2, event: progress(1) }] });
});

it('answers when something comes', async () => {
  const events = createEventQueue();
  const polled = events.next(0);
  events.publish(locked);
  expect(await polled).toEqual({ events: [{ number: 1, event: locked }] });
});

it('answers every page that waits', async () => {
  const events = createEventQueue();
  const polled = Promise.all([events.next(0), events.next(0)]);
  events.publish(locked);
  expect((await polled).map(reply => reply.events.length)).toEqual([1, 1]);
});

it('answers with nothing after 25 seconds, and leaves no timer behind', async () => {
  const events = createEventQueue();
  let answered: unknown;
  void events.next(0).then(reply => (answered = reply));
  await vi.advanceTimersByTimeAsync(24_999);
  expect(answered).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(answered).toEqual({ events: [] });
  expect(vi.getTimerCount()).toBe(0);
});

it('answers when the services close, and leaves no timer behind', async () => {
  const events = createEventQueue();
  const polled = events.next(0);
  events.close();
  expect(await polled).toEqual({ events: [] });
  expect(await events.next(0)).toEqual({ events: [] });
  expect(vi.getTimerCount()).toBe(0);
});

it('numbers on after it was cleared', async () => {
  const events = createEventQueue();
  events.publish(locked);
  events.clear();
  events.publish(progress(1));
  expect(await events.next(0)).toEqual({ events: [{ number: 2, event: progress(1) }] });
});
