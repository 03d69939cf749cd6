import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Failure } from '../../../shared/bridge/appError.ts';
import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { useProgress } from '../../bridge/useSaving.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import type { ExportChoices } from '../useExportPlan.ts';

interface Wish extends ExportChoices {
  readonly draft: boolean;
  readonly accept: readonly string[];
}

/** Makes the files of an export as a job that tells how far it is and can be stopped. */
export function useWrite({ opened }: ClaimOnPage, onMade: (record: ExportRecord) => void) {
  const { call } = useBridge();
  const cache = useQueryClient();
  const [jobId, setJobId] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const progress = useProgress(jobId ?? '');
  const { claimId } = opened.claim;

  const write = async ({ accept, ...wish }: Wish): Promise<void> => {
    const job = crypto.randomUUID();
    setFailure(undefined);
    setJobId(job);
    try {
      const request = { claimId, revision: opened.revision, jobId: job, accept: [...accept], ...wish };
      onMade(await call('exports.write', request));
      await cache.invalidateQueries({ queryKey: [...cacheKeys.ofClaim(claimId), 'exports'] });
    } catch (cause) {
      setFailure(failureOf(cause));
    } finally {
      setJobId(undefined);
    }
  };
  const cancel = (): void => {
    // A job that is already over cannot be stopped, which is no failure.
    if (jobId !== undefined) void call('jobs.cancel', { jobId }).catch(() => undefined);
  };
  return { write, cancel, writing: jobId !== undefined, progress, failure };
}
