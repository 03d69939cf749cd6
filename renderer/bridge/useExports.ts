import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ExportRecord } from '../../shared/bridge/contract.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import { cacheKeys } from './cacheKeys.ts';
import { useBridge } from './useBridge.ts';

/** What was made of a claim so far. */
export function useExports(claimId: ClaimId): UseQueryResult<readonly ExportRecord[]> {
  const { call } = useBridge();
  return useQuery({
    queryKey: [...cacheKeys.ofClaim(claimId), 'exports'],
    queryFn: () => call('exports.list', { claimId }),
  });
}
