import { AppError } from '../../../shared/bridge/appError.ts';
import { JobEnded } from './createJobRunner.ts';

/** Throws evidenceRejected for a file that ended the process which read it, or went beyond its limits: it cannot be enclosed either. */
export function rejectWhatEndsAJob(cause: unknown): never {
  const isEnded = cause instanceof JobEnded || (cause instanceof AppError && cause.code === 'tooHeavy');
  throw isEnded ? new AppError('evidenceRejected', { reason: 'damaged', documentId: null }) : cause;
}
