import { useCallback, useEffect, useEffectEvent, useState } from 'react';

const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

interface IdleTiming {
  /** Milliseconds in which nobody touches keyboard or mouse. */
  readonly idleLock: number;
  /** How long before that the window warns. */
  readonly warnBefore: number;
}

/** Locks a window that nobody touches, after a warning. The warning goes by `stay` alone: a mouse that is bumped does not keep it open. */
export function useIdleLock({ idleLock, warnBefore }: IdleTiming, lock: () => void) {
  const [warning, setWarning] = useState(false);
  const lockNow = useEffectEvent(lock);

  useEffect(() => {
    if (warning) {
      const locking = setTimeout(() => lockNow(), warnBefore);
      return () => clearTimeout(locking);
    }
    const wait = () => setTimeout(() => setWarning(true), idleLock - warnBefore);
    let waiting = wait();
    const touched = (): void => {
      clearTimeout(waiting);
      waiting = wait();
    };
    touches.forEach(touch => addEventListener(touch, touched, { passive: true }));
    return () => {
      clearTimeout(waiting);
      touches.forEach(touch => removeEventListener(touch, touched));
    };
  }, [warning, idleLock, warnBefore]);

  const stay = useCallback(() => setWarning(false), []);
  return { warning, stay } as const;
}
