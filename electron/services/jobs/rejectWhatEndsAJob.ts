import { AppError } from '../../../shared/bridge/appError.ts';
import { JobEnded } from './createJobRunner.ts';

const reject = (reason: 'damaged' | 'tooHeavy') => new AppError('evidenceRejected', { reason, documentId: null });

/** Throws evidenceRejected for a file that ended the process which read it, or went beyond its limits: it cannot be enclosed either. */
export function rejectWhatEndsAJob(cause: unknown): never {
  if (cause instanceof JobEnded) throw reject('damaged');
  if (cause instanceof AppError && cause.code === 'tooHeavy') throw reject('tooHeavy');
  throw cause;
}
