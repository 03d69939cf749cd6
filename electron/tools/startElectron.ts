import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why no window came up. */
export type NoWindow = 'root' | 'noDisplay' | 'noRuntime' | 'sandbox' | 'ended' | 'timeout';

export interface ElectronStart {
  /** The folder of the npm package `electron`, which fetches its runtime at the first start. */
  readonly electronPackage: string;
  readonly appFolder: string;
  readonly options: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
  readonly limits: { readonly downloadMs: number; readonly windowMs: number };
}

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise(resolve => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });

function runtimeIn(electronPackage: string): string | undefined {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const runtime = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(runtime) ? runtime : undefined;
}

/** The runtime's executable, fetched where it is not here yet; undefined where that does not end well in time. */
async function findRuntime({ electronPackage, env, limits }: ElectronStart): Promise<string | undefined> {
  const here = runtimeIn(electronPackage);
  if (here !== undefined) return here;
  process.stdout.write('Fetching the Electron runtime…\n');
  const download = spawn(process.execPath, [join(electronPackage, 'install.js')], {
    env,
    stdio: 'ignore',
    timeout: limits.downloadMs,
    killSignal: 'SIGKILL',
  });
  return (await exitOf(download)) === 0 ? runtimeIn(electronPackage) : undefined;
}

/** Reads the cause from what Chromium says before it ends. */
function causeOf(said: string): NoWindow {
  if (/sandbox/i.test(said)) return 'sandbox';
  return /display|ozone|X server/i.test(said) ? 'noDisplay' : 'ended';
}

/** Resolves with undefined once the window is up, or with why there is none of this start's own. */
async function awaitWindow(electron: ChildProcess, windowMs: number): Promise<NoWindow | 'openAlready' | undefined> {
  let said = '';
  electron.stderr?.on('data', (part: Buffer) => {
    said = (said + part.toString()).slice(-8_000);
  });
  const up = new Promise<undefined>(resolve => {
    electron.stdout?.on('data', (part: Buffer) => {
      if (part.includes('window up')) resolve(undefined);
    });
  });
  const ended = exitOf(electron).then(code => (code === 0 ? 'openAlready' : causeOf(said)));
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<NoWindow>(resolve => {
    timer = setTimeout(() => resolve('timeout'), windowMs);
  });
  const outcome = await Promise.race([up, ended, timeout]);
  clearTimeout(timer);
  return outcome;
}

/**
 * Opens the app in Electron and resolves when it ends: with undefined where there was a window or the person ended it before, with
 * `openAlready` where Electron handed over to the window of an earlier start, else with why there was none.
 */
export async function startElectron(start: ElectronStart): Promise<NoWindow | 'openAlready' | undefined> {
  const { appFolder, options, platform, env, isRoot, limits } = start;
  if (platform === 'linux' && isRoot) return 'root';
  const hasDisplay = [env['DISPLAY'], env['WAYLAND_DISPLAY']].some(display => display !== undefined && display !== '');
  if (platform === 'linux' && !hasDisplay) return 'noDisplay';
  const runtime = await findRuntime(start);
  if (runtime === undefined) return 'noRuntime';

  const electron = spawn(runtime, [appFolder, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = exitOf(electron);
  let isInterrupted = false;
  const end = () => {
    isInterrupted = true;
    electron.kill('SIGTERM');
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  const noWindow = await awaitWindow(electron, limits.windowMs);
  if (noWindow === 'timeout') electron.kill('SIGKILL');
  await ended;
  process.off('SIGINT', end).off('SIGTERM', end);
  return isInterrupted ? undefined : noWindow;
}
