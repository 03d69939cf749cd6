import { useQueryClient } from '@tanstack/react-query';
import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { useJob } from '../../bridge/useJob.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import type { ExportChoices } from '../useExportPlan.ts';

interface Wish extends ExportChoices {
  readonly draft: boolean;
  readonly password: string | null;
  readonly accept: readonly string[];
}

/** Makes the files of an export as a job that tells how far it is and can be stopped. */
export function useWrite({ opened }: ClaimOnPage, onMade: (record: ExportRecord) => void) {
  const { call } = useBridge();
  const cache = useQueryClient();
  const { run, running, ...job } = useJob();
  const { claimId } = opened.claim;

  const write = async ({ accept, ...wish }: Wish): Promise<void> => {
    const record = await run(jobId =>
      call('exports.write', { claimId, revision: opened.revision, jobId, accept: [...accept], ...wish }),
    );
    if (record === undefined) return;
    onMade(record);
    await cache.invalidateQueries({ queryKey: [...cacheKeys.ofClaim(claimId), 'exports'] });
  };
  return { ...job, write, writing: running };
}
