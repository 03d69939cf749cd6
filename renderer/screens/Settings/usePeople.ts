import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Person } from '../../../shared/bridge/contract.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { useBridge } from '../../bridge/useBridge.ts';

/** The people whose passphrases open the workspace now. */
export function usePeople(): UseQueryResult<readonly Person[]> {
  const { call } = useBridge();
  return useQuery({
    queryKey: cacheKeys.people,
    queryFn: () => call('store.people', {}),
    select: people => people.filter(({ kind, opens }) => kind === 'passphrase' && opens),
  });
}
