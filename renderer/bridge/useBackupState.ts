import { useQuery } from '@tanstack/react-query';
import { cacheKeys } from './cacheKeys.ts';
import { useBridge } from './useBridge.ts';

/** The last backup, and whether it is time for the next. */
export function useBackupState() {
  const { call } = useBridge();
  return useQuery({ queryKey: cacheKeys.backupState, queryFn: () => call('store.backupState', {}) });
}
