import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { OpenedClaim } from '../../../shared/bridge/contract.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import type { GivenAnswers } from './readGiven.ts';
import { noCheck, useCheckState } from './useCheckState.ts';

/** Starts a claim with the answers of the check, under a neutral name that is free; the check itself is forgotten. */
export function useStartClaim(
  pack: JurisdictionPack,
  answers: GivenAnswers,
): UseMutationResult<OpenedClaim, Error, void> {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const { keep } = useCheckState();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: async () => {
      const { title } = await call('claims.freeTitle', { names: t('newClaim.names').split(' ') });
      return call('claims.create', { jurisdiction: pack.manifest.jurisdiction, title, answers, fromCheck: true });
    },
    onSuccess: opened => {
      cache.setQueryData(cacheKeys.claim(opened.claim.claimId), opened);
      void cache.invalidateQueries({ queryKey: cacheKeys.claims });
      navigate(claimPaths.tasks(opened.claim.claimId).slice(1));
      keep(noCheck);
    },
  });
}
