/** Tells how far a piece of work is. */
export type TellProgress = (done: number, total: number) => void;

/** Long work that tells how far it is and can be cancelled. */
export interface Jobs {
  run<T>(jobId: string, work: (progress: TellProgress, signal: AbortSignal) => Promise<T>): Promise<T>;
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
      running.set(jobId, controller);
      try {
        return await work((done, total) => tell(jobId, done, total), controller.signal);
      } finally {
        running.delete(jobId);
      }
    },
    cancel: jobId => running.get(jobId)?.abort(),
    cancelAll: () => running.forEach(controller => controller.abort()),
  };
}
