import { AppError } from '../../shared/bridge/appError.ts';

/** What a long piece of work is given. */
export interface JobControl {
  readonly signal: AbortSignal;
  /** Tells how far it is; throws cancelled once it was cancelled. */
  progress(done: number, total: number): void;
}

/** Long work that tells how far it is and can be cancelled. */
export interface Jobs {
  run<T>(jobId: string, work: (control: JobControl) => Promise<T>): Promise<T>;
  /** Cancelling what has ended is no error. */
  cancel(jobId: string): void;
  cancelAll(): void;
}

/** `tell` is called with every progress. */
export function createJobs(tell: (jobId: string, done: number, total: number) => void): Jobs {
  const running = new Map<string, AbortController>();
  return {
    async run(jobId, work) {
      const controller = new AbortController();
      const { signal } = controller;
      running.set(jobId, controller);
      try {
        return await work({
          signal,
          progress(done, total) {
            if (signal.aborted) throw new AppError('cancelled', {});
            tell(jobId, done, total);
          },
        });
      } finally {
        running.delete(jobId);
      }
    },
    cancel: jobId => running.get(jobId)?.abort(),
    cancelAll: () => running.forEach(controller => controller.abort()),
  };
}
