import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** How a run of the command line ended. */
export interface CommandRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a shell would, in a process of its own, at the root of the repository. */
export function runRedress(...args: readonly string[]): CommandRun {
  const run = spawnSync(process.execPath, [join(root, 'electron/cli/redress.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 300_000,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}
