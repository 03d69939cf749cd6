import { spawn, type ChildProcess } from 'node:child_process';
import { exitOf } from './exitOf.ts';
import { findRuntime } from './findRuntime.ts';

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
  /** Takes what Electron itself said before it failed, which may be nothing. */
  readonly tell: (said: string) => void;
}

/** Reads the cause from what Chromium says before it ends. */
function causeOf(said: string): NoWindow {
  if (/sandbox/i.test(said)) return 'sandbox';
  return /display|ozone|X server/i.test(said) ? 'noDisplay' : 'ended';
}

/** Resolves with undefined once the window is up, or with why there is none of this start's own. */
async function awaitWindow(
  electron: ChildProcess,
  said: () => string,
  windowMs: number,
): Promise<NoWindow | 'openAlready' | undefined> {
  const up = new Promise<undefined>(resolve => {
    electron.stdout?.on('data', (part: Buffer) => {
      if (part.includes('window up')) resolve(undefined);
    });
  });
  const ended = exitOf(electron).then(code => (code === 0 ? 'openAlready' : causeOf(said())));
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
  const { electronPackage, appFolder, options, platform, env, isRoot, limits, tell } = start;
  if (platform === 'linux' && isRoot) return 'root';
  const hasDisplay = [env['DISPLAY'], env['WAYLAND_DISPLAY']].some(display => display !== undefined && display !== '');
  if (platform === 'linux' && !hasDisplay) return 'noDisplay';
  const runtime = await findRuntime({ electronPackage, env, downloadMs: limits.downloadMs });
  if (runtime === undefined) return 'noRuntime';

  const electron = spawn(runtime, [appFolder, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = exitOf(electron);
  let said = '';
  electron.stderr.on('data', (part: Buffer) => {
    said = (said + part.toString()).slice(-8_000);
  });
  let isInterrupted = false;
  const end = () => {
    isInterrupted = true;
    electron.kill('SIGTERM');
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  const noWindow = await awaitWindow(electron, () => said, limits.windowMs);
  if (noWindow === 'timeout') electron.kill('SIGKILL');
  await ended;
  process.off('SIGINT', end).off('SIGTERM', end);
  if (isInterrupted) return undefined;
  if (noWindow !== undefined && noWindow !== 'openAlready') tell(said);
  return noWindow;
}
