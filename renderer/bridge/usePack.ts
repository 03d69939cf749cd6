import { skipToken, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Response } from '../../shared/bridge/contract.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { cacheKeys } from './cacheKeys.ts';
import { useBridge } from './useBridge.ts';

/** A jurisdiction's law as data, once one is named; read once, it does not change while the program runs. */
export function usePack(jurisdiction: string | undefined): UseQueryResult<JurisdictionPack> {
  const { call } = useBridge();
  return useQuery({
    queryKey: cacheKeys.pack(jurisdiction ?? ''),
    queryFn: jurisdiction === undefined ? skipToken : () => call('packs.get', { jurisdiction }),
    gcTime: Infinity,
  });
}

/** The laws of several jurisdictions, each as soon as it is read. */
export function usePacksOf(jurisdictions: readonly string[]): readonly UseQueryResult<JurisdictionPack>[] {
  const { call } = useBridge();
  return useQueries({
    queries: jurisdictions.map(jurisdiction => ({
      queryKey: cacheKeys.pack(jurisdiction),
      queryFn: () => call('packs.get', { jurisdiction }),
      gcTime: Infinity,
    })),
  });
}

/** The rule packs that are installed. */
export function usePacks(): UseQueryResult<Response<'packs.list'>> {
  const { call } = useBridge();
  return useQuery({ queryKey: cacheKeys.packs, queryFn: () => call('packs.list', {}) });
}

/** What the program says of itself, and today's day. */
export function useAppInfo(): UseQueryResult<Response<'app.info'>> {
  const { call } = useBridge();
  return useQuery({ queryKey: cacheKeys.info, queryFn: () => call('app.info', {}) });
}
