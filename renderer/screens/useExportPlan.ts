import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { OpenedClaim, RequestInput } from '../../shared/bridge/contract.ts';
import type { ExportPlan } from '../../shared/export/exportPlan.ts';
import { cacheKeys } from '../bridge/cacheKeys.ts';
import { failureOf } from '../bridge/failureOf.ts';
import { useBridge } from '../bridge/useBridge.ts';

export type ExportChoices = Omit<RequestInput<'exports.plan'>, 'claimId' | 'revision'>;

/** What an export is before the lawyer chooses otherwise: in Russian, and still editable. */
export const usualChoices: ExportChoices = { language: 'ru', flatten: false };

/** So many times another window may want the claim's plan first. */
const MOST_TRIES = 5;

/** Whether a plan is asked for again: another window wanted one of the same claim, and this one is still wanted. Waits grow, so that both get theirs. */
export function isWantedAgain(tries: number, cause: Error): boolean {
  return failureOf(cause).code === 'cancelled' && tries < MOST_TRIES;
}

/** What would be exported of a claim as it stands, and what stops it; the former plan stands until another choice is planned. */
export function useExportPlan(
  { claim, revision }: OpenedClaim,
  choices: ExportChoices = usualChoices,
): UseQueryResult<ExportPlan> {
  const { call } = useBridge();
  const request = { claimId: claim.claimId, revision, ...choices };
  return useQuery({
    queryKey: [...cacheKeys.ofClaim(claim.claimId), 'plan', request],
    queryFn: () => call('exports.plan', request),
    placeholderData: keepPreviousData,
    retry: isWantedAgain,
  });
}
