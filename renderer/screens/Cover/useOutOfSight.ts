import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

/** True while the window is minimised or wholly behind others. */
export function useOutOfSight(): boolean {
  return useSyncExternalStore(subscribe, () => document.visibilityState === 'hidden');
}
