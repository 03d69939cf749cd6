import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitOf } from './exitOf.ts';

export interface RuntimeSearch {
  /** The folder of the npm package `electron`, which fetches its runtime at the first start. */
  readonly electronPackage: string;
  readonly env: NodeJS.ProcessEnv;
  readonly downloadMs: number;
}

/** The executable of the Electron runtime where it was fetched before, else undefined. */
export function runtimeIn(electronPackage: string): string | undefined {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const runtime = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(runtime) ? runtime : undefined;
}

/** The runtime's executable, fetched where it is not here yet; undefined where that does not end well in time. */
export async function findRuntime({ electronPackage, env, downloadMs }: RuntimeSearch): Promise<string | undefined> {
  const here = runtimeIn(electronPackage);
  if (here !== undefined) return here;
  process.stdout.write('Fetching the Electron runtime…\n');
  const download = spawn(process.execPath, [join(electronPackage, 'install.js')], {
    env,
    stdio: 'ignore',
    timeout: downloadMs,
    killSignal: 'SIGKILL',
  });
  return (await exitOf(download)) === 0 ? runtimeIn(electronPackage) : undefined;
}
