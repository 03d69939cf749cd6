import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Timing } from './timing.ts';

const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks a window that nobody touches, after a warning that any touch but the mouse's passing by answers. */
export function useIdleLock({ idleLock, warnBefore }: Timing, lock: () => void) {
  const [warning, setWarning] = useState(false);
  const timers = useRef<readonly ReturnType<typeof setTimeout>[]>([]);
  const lockNow = useEffectEvent(lock);

  const stop = (): void => timers.current.forEach(timer => clearTimeout(timer));
  const start = useCallback(() => {
    stop();
    timers.current = [setTimeout(() => setWarning(true), idleLock - warnBefore), setTimeout(() => lockNow(), idleLock)];
  }, [idleLock, warnBefore]);

  const stay = useCallback(() => {
    setWarning(false);
    start();
  }, [start]);

  useEffect(() => {
    const touched = (): void => {
      if (!warning) start();
    };
    touches.forEach(touch => addEventListener(touch, touched, { passive: true }));
    return () => touches.forEach(touch => removeEventListener(touch, touched));
  }, [warning, start]);

  useEffect(() => {
    start();
    return stop;
  }, [start]);

  return { warning, stay } as const;
}
