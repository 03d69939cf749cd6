import SqliteDatabase from 'better-sqlite3';
import { AppError } from '../../../shared/bridge/appError.ts';

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

/** A failure of the disk or the database as the failure that a person can do something about; any other cause as it is. */
export function toStorageFailure(cause: unknown): unknown {
  const code = codeOf(cause);
  // A memory stick takes no file of 4 GB; the index of a log that cannot grow is told apart from other faults of a disk.
  if (['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'].includes(code))
    return new AppError('diskFull', {});
  // A path that is too long for the system or the database is a place to move away from too.
  if (['EROFS', 'EACCES', 'EPERM', 'ENAMETOOLONG'].includes(code) || /^SQLITE_(READONLY|CANTOPEN)/.test(code)) {
    return new AppError('readOnly', {});
  }
  if (['ENOENT', 'ENOTDIR', 'EIO'].includes(code) || code.startsWith('SQLITE_IOERR'))
    return new AppError('fileUnreadable', {});
  if (!(cause instanceof SqliteDatabase.SqliteError)) return cause;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new AppError('storeInUse', {});
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
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
