import { AppError, restoreAppError } from '../../../shared/bridge/appError.ts';
import { placesOf } from '../log/placesOf.ts';
import type { EvidenceFile } from './evidenceFile.ts';
import type { JobInputs, JobName } from './jobContract.ts';
import { createJobWorks, type JobContext, type JobWorks } from './createJobWorks.ts';
import { toJobSchema, type FromJob, type ToJob } from './jobMessages.ts';

interface Waiting {
  readonly give: (file: EvidenceFile) => void;
  readonly fail: (cause: AppError) => void;
}

/** What a failure is told as: never its message, which may quote what was read. */
function toMessage(cause: unknown): FromJob {
  if (cause instanceof AppError) return { kind: 'failed', failure: { code: cause.code, details: cause.details } };
  if (!(cause instanceof Error)) return { kind: 'broken', name: `thrown ${typeof cause}`, places: '' };
  return { kind: 'broken', name: cause.name, places: placesOf(cause).join('\n') };
}

/** Runs jobs inside a process of their own, one at a time. Gives the function that takes what the process is told. */
export function serveJobs(post: (message: FromJob) => void): (message: unknown) => void {
  const asked = new Map<number, Waiting>();
  let works: JobWorks | undefined;

  const context: JobContext = {
    readEvidence: evidenceId =>
      new Promise((give, fail) => {
        const ask = asked.size + 1;
        asked.set(ask, { give, fail });
        post({ kind: 'readEvidence', ask, evidenceId });
      }),
    onProgress: (done, total) => post({ kind: 'progress', done, total }),
  };

  async function run({ work, input, assetsFolder }: Extract<ToJob, { kind: 'run' }>): Promise<void> {
    asked.clear();
    works ??= createJobWorks(assetsFolder);
    try {
      // The one cast: a name and its input come together from `createJobRunner`, which the compiler holds to them.
      const start = works[work as JobName] as (input: JobInputs[JobName], context: JobContext) => Promise<unknown>;
      post({ kind: 'done', output: await start(input as JobInputs[JobName], context) });
    } catch (cause) {
      post(toMessage(cause));
    }
  }

  return message => {
    const told = toJobSchema.parse(message);
    switch (told.kind) {
      case 'run':
        void run(told);
        break;
      case 'evidence':
        asked.get(told.ask)?.give(told.file);
        break;
      case 'noEvidence':
        asked.get(told.ask)?.fail(restoreAppError(told.failure));
        break;
      default:
        told satisfies never;
    }
  };
}
