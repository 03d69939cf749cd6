import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { startNoBrowser, type Browser } from './browser.ts';
import { startChromium } from './cdp.ts';
import { record } from './records.ts';
import { strict } from './strict.ts';

/** An event whose default a listener may prevent. */
export interface Preventable {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** Makes an event with Electron's way to say no. */
export function preventable<T extends object>(details: T): Preventable & T {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

const switchOf = (name: string): string | undefined =>
  process.argv.find(argument => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Whoever starts the double makes this folder and removes it: the double may be killed. */
const temporary = process.env['DOUBLE_FOLDER'];
if (temporary === undefined) throw new Error('DOUBLE_FOLDER names no folder: launchDouble does');
const isBlind = process.env['DOUBLE_BLIND'] === '1';
const userData = switchOf('user-data-dir') ?? join(temporary, 'user-data');
const paths: Readonly<Record<string, string>> = {
  home: homedir(),
  temp: tmpdir(),
  userData,
  logs: join(userData, 'logs'),
};

let browser: Browser | undefined;
let isReady = false;
let isQuitting = false;

/** The browser; throws before the app is ready, as Electron does. */
export function requireReady(what: string): Browser {
  if (browser === undefined || !isReady) throw new Error(`${what} cannot be used before the app is ready`);
  return browser;
}

/** Throws once the app is ready, for what has to be said before. */
export function requireNotReady(what: string): void {
  if (isReady) throw new Error(`${what} has to be called before the app is ready`);
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** The processes that the app started beside its window; set by utilityProcess.ts. */
export const utilityPids = new Set<number>();

function getAppMetrics() {
  return [...utilityPids].filter(isAlive).map(pid => {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return { pid, type: 'Utility', memory: { workingSetSize: Number(kilobytes) } };
  });
}

/** What windows have to offer so that the app can quit; set by windows.ts. */
export const openWindows = new Set<{ close(): void; isDestroyed(): boolean }>();

const emitter = new EventEmitter();

async function leave(code: number): Promise<void> {
  isQuitting = true;
  emitter.emit('quit', {}, code);
  await browser?.close();
  process.exit(code);
}

function isRefused(name: 'before-quit' | 'will-quit'): boolean {
  const event = preventable({});
  emitter.emit(name, event);
  return event.defaultPrevented;
}

function quit(): void {
  if (isQuitting) return;
  isQuitting = true;
  if (isRefused('before-quit')) {
    isQuitting = false;
    return;
  }
  for (const window of openWindows) window.close();
  if (openWindows.size > 0 || isRefused('will-quit')) {
    isQuitting = false;
    return;
  }
  void leave(0);
}

/** Between processes, as Electron's: the first one keeps it and hears of the others. */
function requestSingleInstanceLock(): boolean {
  const folder = join(userData, 'double-lock');
  const owner = join(folder, 'owner');
  mkdirSync(folder, { recursive: true });
  const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
  if (pid !== 0 && pid !== process.pid && isAlive(pid)) {
    writeFileSync(join(folder, `second-${process.pid}`), '');
    return false;
  }
  writeFileSync(owner, String(process.pid));
  watch(folder, () => {
    for (const name of readdirSync(folder).filter(entry => entry.startsWith('second-'))) {
      rmSync(join(folder, name), { force: true });
      emitter.emit('second-instance', {}, [], '');
    }
  }).unref();
  return true;
}

/** Ends the process the way `app.quit()` does where the last window is gone and nobody listens. */
export function windowClosed(): void {
  if (openWindows.size > 0 || isQuitting) return;
  if (!emitter.emit('window-all-closed')) quit();
}

const starting = (async () => {
  // The main script runs to its end first, as in Electron.
  await new Promise(resolve => setImmediate(resolve));
  browser = isBlind ? startNoBrowser() : await startChromium(join(temporary, 'profile'));
  browser.onClose(() => {
    if (!isQuitting) process.exit(70);
  });
  isReady = true;
  emitter.emit('ready');
  process.send?.({ kind: 'ready', endpoint: browser.endpoint });
})();
starting.catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(71);
});

process.on('SIGTERM', quit);
// The test went away.
process.on('disconnect', () => void leave(72));
process.on('exit', () => browser?.kill());

export const app = strict(
  'app',
  Object.assign(emitter, {
    isPackaged: process.env['DOUBLE_PACKAGED'] === '1',
    enableSandbox(): void {
      requireNotReady('enableSandbox()');
      record('enableSandbox');
    },
    whenReady: (): Promise<void> => starting,
    requestSingleInstanceLock,
    getPath(name: string): string {
      const path = paths[name];
      if (path === undefined) throw new Error(`the double has no path '${name}'`);
      return path;
    },
    getAppMetrics,
    getAppPath: (): string => process.cwd(),
    getVersion: (): string => packageJson.version,
    commandLine: strict('app.commandLine', {
      hasSwitch: (name: string): boolean => process.argv.includes(`--${name}`),
    }),
    getLocale: (): string => process.env['DOUBLE_LOCALE'] ?? 'en-GB',
    quit,
    exit: (code = 0): void => void leave(code),
  }),
);
