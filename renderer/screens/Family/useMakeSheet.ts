import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { ExportRecord, Request } from '../../../shared/bridge/contract.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { useBridge } from '../../bridge/useBridge.ts';

/** Makes the file of a page for a family; what is made is among the claim's exports. */
export function useMakeSheet(): UseMutationResult<ExportRecord, Error, Request<'sheets.write'>> {
  const { call } = useBridge();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (request: Request<'sheets.write'>) => call('sheets.write', request),
    onSuccess: (_, { claimId }) => cache.invalidateQueries({ queryKey: [...cacheKeys.ofClaim(claimId), 'exports'] }),
  });
}
