import { AppError, restoreAppError } from '../../../shared/bridge/appError.ts';
import type { ReadEvidence } from '../exports/bindBundle.ts';
import type { JobProcess, Ports } from '../ports.ts';
import { jobOutputs, type JobInputs, type JobName, type JobOutput } from './jobContract.ts';
import { jobLimits, type JobLimits } from './jobLimits.ts';
import { fromJobSchema, type ToJob } from './jobMessages.ts';

/** The process of a job ended before its work did: it crashed. */
export class JobEnded extends Error {
  constructor() {
    super('the process of a job ended before its work');
    this.name = 'JobEnded';
  }
}

export interface JobOptions {
  /** Where the work reads evidence; a job that reads none may leave it out. */
  readonly readEvidence?: ReadEvidence;
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the process of the work at once. */
  readonly signal?: AbortSignal;
  /** In place of the job's own. */
  readonly limits?: JobLimits;
  /** In a process that has met no file before, and is ended afterwards: for work that is given keys. */
  readonly alone?: boolean;
}

/** Runs a job in a process of its own. Throws what the work throws, cancelled where it was ended, tooHeavy and `JobEnded`. */
export type RunJob = <Name extends JobName>(
  work: Name,
  input: JobInputs[Name],
  options?: JobOptions,
) => Promise<JobOutput<Name>>;

export interface JobRunner {
  readonly run: RunJob;
  /** Ends every process, whatever it does, with locked: nothing that it read stays in memory. */
  endAll(): void;
}

/** As many as do not starve the window on two processors. */
const mostAtOnce = 2;
const millisecondsBetweenLooks = 100;
/** What one large file made the process take, it does not give back. */
const mostIdleMegabytes = 400;

interface Worker {
  readonly process: JobProcess;
  /** What hears of it while it works; undefined while it is idle. */
  hears: { message(told: unknown): void; exit(cause: Error): void } | undefined;
}

const refuseEvidence: ReadEvidence = () => Promise.reject(new Error('a job asked for evidence that it was not given'));

const toError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(`thrown ${typeof cause}`));

/** An error of the other process: its kind and its places are all that was told. */
function restoreError(name: string, places: string): Error {
  const error = new Error('in a job');
  error.name = name;
  error.stack = places;
  return error;
}

/**
 * Keeps one idle process ready, since to start one and to load the typesetter takes longer than most jobs. `assetsFolder` holds
 * `packs/`, `papers/` and `fonts/`.
 */
export function createJobRunner({ startJobProcess }: Pick<Ports, 'startJobProcess'>, assetsFolder: string): JobRunner {
  const workers = new Set<Worker>();
  const waiting: { readonly go: () => void; readonly refuse: (cause: Error) => void }[] = [];
  let running = 0;

  function start(): Worker {
    const worker: Worker = { process: startJobProcess(), hears: undefined };
    workers.add(worker);
    worker.process.onMessage(told => worker.hears?.message(told));
    worker.process.onExit(() => {
      workers.delete(worker);
      worker.hears?.exit(new JobEnded());
    });
    return worker;
  }
  function end(worker: Worker, cause: Error = new JobEnded()): void {
    workers.delete(worker);
    worker.process.kill();
    worker.hears?.exit(cause);
  }
  const idle = () => [...workers].filter(({ hears }) => hears === undefined);

  function runIn<Name extends JobName>(
    worker: Worker,
    work: Name,
    input: JobInputs[Name],
    { readEvidence = refuseEvidence, onProgress, signal, limits = jobLimits[work] }: JobOptions,
  ): Promise<JobOutput<Name>> {
    const post = (message: ToJob) => worker.process.post(message);
    return new Promise((resolve, reject) => {
      let isOver = false;
      const cancel = () => end(worker, new AppError('cancelled', {}));
      const stop = () => end(worker, new AppError('tooHeavy', {}));
      const timer = setTimeout(stop, limits.seconds * 1000);
      const watch = setInterval(() => {
        if ((worker.process.residentMegabytes() ?? 0) > limits.megabytes) stop();
      }, millisecondsBetweenLooks);
      const settle = (act: () => void) => {
        if (isOver) return;
        isOver = true;
        worker.hears = undefined;
        clearTimeout(timer);
        clearInterval(watch);
        signal?.removeEventListener('abort', cancel);
        act();
      };
      const fail = (cause: Error) => settle(() => reject(cause));

      async function giveEvidence(ask: number, evidenceId: Parameters<ReadEvidence>[0]): Promise<void> {
        try {
          const { mediaType, bytes } = await readEvidence(evidenceId);
          post({ kind: 'evidence', ask, file: { mediaType, bytes } });
        } catch (cause) {
          if (cause instanceof AppError)
            post({ kind: 'noEvidence', ask, failure: { code: cause.code, details: cause.details } });
          else end(worker, toError(cause));
        }
      }
      function hear(told: unknown): void {
        const message = fromJobSchema.parse(told);
        switch (message.kind) {
          case 'progress':
            onProgress?.(message.done, message.total);
            break;
          case 'readEvidence':
            void giveEvidence(message.ask, message.evidenceId);
            break;
          case 'done':
            settle(() => resolve(jobOutputs[work].parse(message.output) as JobOutput<Name>));
            break;
          case 'failed':
            fail(restoreAppError(message.failure));
            break;
          case 'broken':
            fail(restoreError(message.name, message.places));
            break;
          default:
            message satisfies never;
        }
      }

      worker.hears = {
        exit: fail,
        message(told) {
          try {
            hear(told);
          } catch (cause) {
            // A reply that is not as declared: whatever the process does now is of no use.
            end(worker, toError(cause));
          }
        },
      };
      signal?.addEventListener('abort', cancel, { once: true });
      post({ kind: 'run', assetsFolder, work, input });
    });
  }

  async function takeTurn(): Promise<void> {
    if (running < mostAtOnce) running += 1;
    else await new Promise<void>((go, refuse) => void waiting.push({ go, refuse }));
  }
  /** Passes the turn on, or leaves it free. */
  function leaveTurn(): void {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next.go();
  }

  return {
    async run(work, input, options = {}) {
      await takeTurn();
      try {
        if (options.signal?.aborted === true) throw new AppError('cancelled', {});
        if (options.alone !== true) return await runIn(idle()[0] ?? start(), work, input, options);
        const worker = start();
        return await runIn(worker, work, input, options).finally(() => end(worker));
      } finally {
        const kept = idle().find(({ process }) => (process.residentMegabytes() ?? 0) <= mostIdleMegabytes);
        for (const spare of idle()) if (spare !== kept) end(spare);
        leaveTurn();
      }
    },
    endAll() {
      const locked = new AppError('locked', {});
      for (const { refuse } of waiting.splice(0)) refuse(locked);
      for (const worker of workers) end(worker, locked);
    },
  };
}
