import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { runCommand } from '../../electron/cli/runCommand.ts';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import { assetsFolder, packs } from './startServices.ts';

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

/** Runs the command line into a pipe that nobody reads any more; what it says of that is in `err`. */
export async function runRedressUnread(...args: readonly string[]): Promise<Omit<CommandRun, 'out'>> {
  const run = spawn(process.execPath, [join(root, 'electron/cli/redress.ts'), ...args], { cwd: root });
  run.stdout.destroy();
  const err = text(run.stderr);
  const [status] = (await once(run, 'close')) as [number | null];
  return { status, err: await err };
}

/** Runs the same command in this process: for tables of bad input, where a start each would take most of the time. */
export async function runRedressHere(...args: readonly string[]): Promise<CommandRun> {
  return runRedressKnowing('', ...args);
}

/** As `runRedressHere`, where somebody is asked for a secret and types this. */
export async function runRedressKnowing(secret: string, ...args: readonly string[]): Promise<CommandRun> {
  const lines: Record<'out' | 'err', string[]> = { out: [], err: [] };
  const status = await runCommand(args, {
    assetsFolder,
    packs,
    today: '2026-03-12' as IsoDate,
    now: () => '2026-03-12T09:00:00.000Z',
    askSecret: async () => secret,
    print: line => void lines.out.push(`${line}\n`),
    warn: line => void lines.err.push(`${line}\n`),
  });
  return { status, out: lines.out.join(''), err: lines.err.join('') };
}
