import SqliteDatabase from 'better-sqlite3';
import { AppError } from '../../../shared/bridge/appError.ts';

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

/** A failure of the disk or the database as the failure that a person can do something about; any other cause as it is. */
export function toStorageFailure(cause: unknown): unknown {
  const code = codeOf(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return new AppError('diskFull', {});
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM' || code.startsWith('SQLITE_READONLY')) {
    return new AppError('readOnly', {});
  }
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EIO') return new AppError('fileUnreadable', {});
  if (!(cause instanceof SqliteDatabase.SqliteError)) return cause;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new AppError('storeInUse', {});
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CANTOPEN')) {
    return new AppError('storeDamaged', { part: 'database' });
  }
  return cause;
}

/** Runs a piece of work; its disk and database failures come out as known ones. */
export async function withStorageFailures<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw toStorageFailure(cause);
  }
}
