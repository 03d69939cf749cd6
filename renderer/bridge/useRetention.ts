import { useQuery } from '@tanstack/react-query';
import { cacheKeys } from './cacheKeys.ts';
import { useBridge } from './useBridge.ts';

/** How long archived claims are kept, and which are due to be deleted. */
export function useRetention() {
  const { call } = useBridge();
  return useQuery({ queryKey: cacheKeys.retention, queryFn: () => call('retention.get', {}) });
}
