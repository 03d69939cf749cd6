import { useCallback } from 'react';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { cacheKeys } from './cacheKeys.ts';
import type { Saving } from './createChangeQueue.ts';

/** Whether the latest changes are kept. */
export function useSaving(): Saving {
  const { data } = useQuery<Saving>({ queryKey: cacheKeys.saving, queryFn: skipToken, gcTime: Infinity });
  return data ?? { state: 'idle' };
}

/** Takes back “Saved” as soon as something newer is typed. A failure stays until it is mended. */
export function useUnsaved(): () => void {
  const cache = useQueryClient();
  return useCallback(() => {
    const { state } = cache.getQueryData<Saving>(cacheKeys.saving) ?? {};
    if (state === 'saved') cache.setQueryData<Saving>(cacheKeys.saving, { state: 'idle' });
  }, [cache]);
}

/** How far a job is, once it has said so. */
export function useProgress(jobId: string): { readonly done: number; readonly total: number } | undefined {
  return useQuery<{ readonly done: number; readonly total: number }>({
    queryKey: cacheKeys.progress(jobId),
    queryFn: skipToken,
  }).data;
}
