import { useEffect, useEffectEvent } from 'react';

const lookEvery = 5000;

/** Locks a window that wakes from a sleep of more than some milliseconds: timers stood still meanwhile, the clock on the wall did not. */
export function useLockAfterSleep(longest: number, lock: () => void): void {
  const lockNow = useEffectEvent(lock);
  useEffect(() => {
    let seen = Date.now();
    const timer = setInterval(() => {
      const now = Date.now();
      if (now - seen > longest) lockNow();
      seen = now;
    }, lookEvery);
    return () => clearInterval(timer);
  }, [longest]);
}
