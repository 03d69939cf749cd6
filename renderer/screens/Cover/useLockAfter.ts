import { useEffect, useEffectEvent } from 'react';

/** Locks once a state has lasted for some milliseconds. */
export function useLockAfter(lasting: boolean, milliseconds: number, lock: () => void): void {
  const lockNow = useEffectEvent(lock);
  useEffect(() => {
    if (!lasting) return undefined;
    const timer = setTimeout(() => lockNow(), milliseconds);
    return () => clearTimeout(timer);
  }, [lasting, milliseconds]);
}
