import { AppError } from '../../../shared/bridge/appError.ts';

const neededMajor = 24;

/** Throws unsupportedRuntime where the database driver would crash the process instead of failing. */
export function requireRuntime(found: string): void {
  if (Number.parseInt(found, 10) < neededMajor) {
    throw new AppError('unsupportedRuntime', { found, needed: String(neededMajor) });
  }
}
