import { keepPreviousData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ClaimRow } from '../../../shared/bridge/contract.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { useBridge } from '../../bridge/useBridge.ts';

/** Claims found so far, and how many there are. */
export interface FoundClaims {
  readonly rows: readonly ClaimRow[];
  readonly total: number;
}

/** The claims that have every one of the words, some at a time; what was found before stays until these are. */
export function useFoundClaims(words: string): UseInfiniteQueryResult<FoundClaims> {
  const { call } = useBridge();
  return useInfiniteQuery({
    queryKey: cacheKeys.found(words),
    queryFn: ({ pageParam }) => call('claims.find', { words, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, replies) => {
      const shown = replies.reduce((sum, { rows }) => sum + rows.length, 0);
      return shown < total ? shown : undefined;
    },
    select: ({ pages: replies }) => ({
      rows: replies.flatMap(({ rows }) => rows),
      total: replies.at(-1)?.total ?? 0,
    }),
    placeholderData: keepPreviousData,
    // Words that were typed are no more remembered than what they found.
    gcTime: 0,
  });
}
