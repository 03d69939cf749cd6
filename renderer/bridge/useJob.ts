import { useState } from 'react';
import type { Failure } from '../../shared/bridge/appError.ts';
import { failureOf } from './failureOf.ts';
import { useBridge } from './useBridge.ts';
import { useProgress } from './useSaving.ts';

/** Long work that tells how far it is and can be stopped. */
export function useJob() {
  const { call } = useBridge();
  const [jobId, setJobId] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const progress = useProgress(jobId ?? '');

  /** Undefined where the work failed; `failure` says how. */
  const run = async <T>(work: (job: string) => Promise<T>): Promise<T | undefined> => {
    const job = crypto.randomUUID();
    setFailure(undefined);
    setJobId(job);
    try {
      return await work(job);
    } catch (cause) {
      setFailure(failureOf(cause));
      return undefined;
    } finally {
      setJobId(undefined);
    }
  };
  const cancel = (): void => {
    // A job that is already over cannot be stopped, which is no failure.
    if (jobId !== undefined) void call('jobs.cancel', { jobId }).catch(() => undefined);
  };
  return { run, cancel, running: jobId !== undefined, progress, failure };
}
