import { statSync } from 'node:fs';
import { AppError } from '../../../shared/bridge/appError.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** Which file lies there; empty where none does. */
function identify(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.dev} ${found.ino}`;
}

/**
 * Remembers the files of an open database, and gives what throws storeMoved once others or none lie in their place: the system lets a
 * program write to files that are in no folder any more, and what it writes there is gone when it ends.
 */
export function watchPlace(workspaceFolder: string): () => void {
  const { header, database } = workspaceFiles(workspaceFolder);
  const watched = [database, `${database}-wal`].map(file => [file, identify(file)] as const);
  return () => {
    const isInPlace = watched.every(([file, known]) => identify(file) === known) && identify(header) !== '';
    if (!isInPlace) throw new AppError('storeMoved', {});
  };
}
