import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a program of this machine can be called by its name. */
export function isOnPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some(folder => existsSync(join(folder, command)));
}
