import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface LogFile {
  readonly path: string;
  readonly write: (line: string) => void;
}

/** Keeps the log in `redress.log`, whose former half is `redress.old.log`: together at most twice `mostBytes`. */
export function createLogFile(folder: string, mostBytes = 256_000): LogFile {
  const path = join(folder, 'redress.log');
  const rotate = () => {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) {
      renameSync(path, join(folder, 'redress.old.log'));
    }
  };
  return {
    path,
    write(line) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        rotate();
        appendFileSync(path, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
      } catch {
        // A log that cannot be kept must not stop the work that it tells of.
      }
    },
  };
}
