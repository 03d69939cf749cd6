import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { OpenedClaim } from '../../shared/bridge/contract.ts';
import type { ClaimHistory } from '../../shared/bridge/claimHistory.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import { cacheKeys } from './cacheKeys.ts';
import { useBridge } from './useBridge.ts';

const historyKey = (claimId: ClaimId) => [...cacheKeys.ofClaim(claimId), 'history'];

/** What happened to a claim, newest first, some entries at a time. */
export function useHistory(claimId: ClaimId) {
  const { call } = useBridge();
  return useInfiniteQuery({
    queryKey: historyKey(claimId),
    queryFn: ({ pageParam: before }) => call('history.list', { claimId, ...(before !== undefined && { before }) }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ hasEarlier, entries }: ClaimHistory) => (hasEarlier ? entries.at(-1)?.number : undefined),
  });
}

/** Takes one entry back; the claim is then shown as it is after that. */
export function useTakeBack({ claim: { claimId }, revision }: OpenedClaim) {
  const { call } = useBridge();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (of: number) => call('history.undo', { claimId, revision, of }),
    onSuccess: async opened => {
      cache.setQueryData(cacheKeys.claim(claimId), opened);
      await cache.invalidateQueries({ queryKey: cacheKeys.ofClaim(claimId) });
    },
  });
}

/** Adds a reason to an entry. */
export function useAddReason(claimId: ClaimId) {
  const { call } = useBridge();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ of, why }: { readonly of: number; readonly why: string }) =>
      call('history.explain', { claimId, of, why }),
    onSuccess: () => cache.invalidateQueries({ queryKey: historyKey(claimId) }),
  });
}
