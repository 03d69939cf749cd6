import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { OpenedClaim } from '../../shared/bridge/contract.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import type { ClaimChange } from '../../shared/domain/claimChange.ts';
import { cacheKeys } from './cacheKeys.ts';
import { useBridge } from './useBridge.ts';
import { useChangeQueues } from './useChangeQueues.ts';

export interface ClaimHandle {
  readonly query: UseQueryResult<OpenedClaim>;
  /** Resolves with the claim once these changes are kept; rejects with a `BridgeFailure`, which the top bar shows too. */
  readonly apply: (changes: readonly ClaimChange[]) => Promise<OpenedClaim>;
}

/** What the last change of a claim's charge changed, until it was seen or the workspace is locked. */
export function useRequalification(claimId: ClaimId): OpenedClaim['requalification'] {
  const { data } = useQuery<OpenedClaim['requalification']>({
    queryKey: cacheKeys.requalification(claimId),
    queryFn: skipToken,
    gcTime: Infinity,
  });
  return data ?? null;
}

/** A claim with its assessment, and the one way to change it. */
export function useClaim(claimId: ClaimId): ClaimHandle {
  const { call } = useBridge();
  const queue = useChangeQueues().of(claimId);
  const query = useQuery({ queryKey: cacheKeys.claim(claimId), queryFn: () => call('claims.open', { claimId }) });
  return { query, apply: queue.apply };
}
