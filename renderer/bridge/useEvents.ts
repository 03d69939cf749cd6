import { useEffect, useEffectEvent, useRef } from 'react';
import type { AppEvent } from '../../shared/bridge/contract.ts';
import { useBridge } from './useBridge.ts';

/** Rest after a failed poll, in milliseconds, so that a program that is gone is not asked without end. */
const restAfterFailure = 2000;

/** Hears the services' events for as long as `listening`; each is told once, also after a pause. */
export function useEvents(listening: boolean, onEvent: (event: AppEvent) => void): void {
  const { call } = useBridge();
  const after = useRef(0);
  const tell = useEffectEvent(onEvent);
  useEffect(() => {
    if (!listening) return undefined;
    let stopped = false;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const poll = async (): Promise<void> => {
      try {
        const { events } = await call('events.next', { after: after.current });
        if (stopped) return;
        for (const { number, event } of events) {
          after.current = Math.max(after.current, number);
          tell(event);
        }
        void poll();
      } catch {
        // The calls that people wait for report a lost program; the poll only tries again.
        if (!stopped) rest = setTimeout(() => void poll(), restAfterFailure);
      }
    };
    void poll();
    return () => {
      stopped = true;
      clearTimeout(rest);
    };
  }, [call, listening]);
}
