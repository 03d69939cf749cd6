import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Questions } from '../double/control.ts';
import { requireChromium } from './findChromium.ts';

interface DoubleChoices {
  /** Holds the app as it was built; otherwise this repository. */
  readonly appFolder?: string;
  /** The built main file; a mutated copy where a test seeds a mistake. */
  readonly main?: string;
  /** Whether the app is told that it runs from a package. */
  readonly isPackaged?: boolean;
  /** The workspace in `folder` is a demo. */
  readonly isDemo?: boolean;
  /** Kept afterwards where given; otherwise a fresh one is made and removed. */
  readonly folder?: string;
  readonly today?: string;
  /** What the operating system's language is. */
  readonly locale?: string;
}

/** The built app under the Electron double, whatever its window shows. */
export interface DoubledShell {
  readonly isPackaged: boolean;
  /** Starts the same app a second time, on the same folder. */
  startAgain(): Promise<DoubledShell>;
  /** Holds `workspace` and Electron's own user data. */
  readonly folder: string;
  readonly workspaceFolder: string;
  log(): string;
  ask<Q extends keyof Questions>(question: Q, ask: Questions[Q]['ask']): Promise<Questions[Q]['answer']>;
  /** The exit code, once the app has ended by itself. */
  readonly ended: Promise<number | null>;
  /** Kills the app as a power cut would. */
  kill(): Promise<void>;
  /** Quits the app and resolves with its exit code. */
  close(): Promise<number | null>;
}

/** The built app under the Electron double, with its window in Chromium. */
export interface DoubledApp extends DoubledShell {
  readonly page: Page;
  readonly complaints: readonly string[];
}

type FromApp =
  | { readonly kind: 'ready'; readonly endpoint: string }
  | { readonly kind: 'shown' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer?: unknown; readonly error?: string };

const root = join(import.meta.dirname, '../..');

/** The app ended by itself, before or instead of opening a window. */
export class AppEnded extends Error {
  readonly exitCode: number | null;
  constructor(exitCode: number | null, log: string) {
    super(`the app ended with ${exitCode}\n${log}`);
    this.exitCode = exitCode;
  }
}

const endOf = (app: ChildProcess): Promise<number | null> =>
  app.exitCode !== null || app.signalCode !== null
    ? Promise.resolve(app.exitCode)
    : new Promise(resolve => app.once('exit', resolve));

/** Starts the built main and preload under the double. Gives where its browser is to be joined, too. */
async function startDouble(
  choices: DoubleChoices,
  isBlind: boolean,
): Promise<{ readonly shell: DoubledShell; readonly endpoint: string }> {
  const { appFolder = root, folder, today = '2026-11-21', locale = 'en-GB' } = choices;
  const { isPackaged = false, isDemo = false } = choices;
  const { main = join(appFolder, 'dist/electron/main.cjs') } = choices;
  const home = folder ?? mkdtempSync(join(tmpdir(), 'redress-shell-'));
  const workspaceFolder = join(home, 'workspace');
  const doubleFolder = mkdtempSync(join(tmpdir(), 'redress-double-'));
  const app = fork(
    main,
    [
      `--user-data-dir=${join(home, 'electron')}`,
      `--workspace=${workspaceFolder}`,
      `--today=${today}`,
      ...(isDemo ? ['--demo'] : []),
    ],
    {
      cwd: appFolder,
      execArgv: ['--import', join(root, 'tests/double/register.ts')],
      env: {
        ...process.env,
        CHROMIUM: requireChromium(),
        DOUBLE_LOCALE: locale,
        DOUBLE_FOLDER: doubleFolder,
        DOUBLE_BLIND: isBlind ? '1' : '0',
        DOUBLE_PACKAGED: isPackaged ? '1' : '0',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let written = '';
  let isWindowUp: (() => void) | undefined;
  const windowUp = new Promise<void>(resolve => {
    isWindowUp = resolve;
  });
  app.stdout?.on('data', (part: Buffer) => {
    if (part.includes('window up')) isWindowUp?.();
  });
  app.stderr?.on('data', (part: Buffer) => {
    written += part.toString();
  });
  const removeHome = () => {
    if (folder === undefined) rmSync(home, { recursive: true, force: true });
  };

  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  let count = 0;
  const endpointKnown = new Promise<string>(resolve => {
    app.on('message', (message: FromApp) => {
      if (message.kind === 'ready') {
        resolve(message.endpoint);
        return;
      }
      if (message.kind === 'shown') {
        // A packaged app prints nothing.
        if (isPackaged) isWindowUp?.();
        return;
      }
      const asked = waiting.get(message.id);
      if (message.error === undefined) asked?.resolve(message.answer);
      else asked?.reject(new Error(message.error));
    });
  });
  // However it ended; its browser may still be writing while it goes down.
  const ended = endOf(app).then(async code => {
    await rm(doubleFolder, { recursive: true, force: true, maxRetries: 20 });
    return code;
  });
  const windowOrEnd = await Promise.race([windowUp.then(() => endpointKnown), ended]);
  if (typeof windowOrEnd !== 'string') {
    removeHome();
    throw new AppEnded(windowOrEnd, written);
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    app.kill(signal);
    const code = await ended;
    removeHome();
    return code;
  };
  const shell: DoubledShell = {
    isPackaged,
    startAgain: () => (isBlind ? launchBlind : launchDouble)({ ...choices, folder: home }),
    folder: home,
    workspaceFolder,
    log: () => written,
    ended,
    ask: <Q extends keyof Questions>(question: Q, ask: Questions[Q]['ask']) =>
      new Promise<Questions[Q]['answer']>((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        void ended.then(code => reject(new AppEnded(code, written)));
        app.send({ id: count, question, ask });
      }),
    kill: async () => {
      await end('SIGKILL');
    },
    close: () => end('SIGTERM'),
  };
  return { shell, endpoint: windowOrEnd };
}

/** Starts the app without a browser, for what can be asked of main alone: several times as fast. Rejects as `launchDouble` does. */
export const launchBlind = async (choices: DoubleChoices = {}): Promise<DoubledShell> =>
  (await startDouble(choices, true)).shell;

/** Starts the built main and preload under the double and joins its window. Rejects with `AppEnded` where no window comes. */
export async function launchDouble(choices: DoubleChoices = {}): Promise<DoubledApp> {
  const { shell, endpoint } = await startDouble(choices, false);
  const browser = await chromium.connectOverCDP(endpoint);
  const page = browser
    .contexts()[0]
    ?.pages()
    .find(candidate => candidate.url().includes('.app.localhost/'));
  if (page === undefined) throw new Error(`the app has no window\n${shell.log()}`);
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  return {
    ...shell,
    page,
    complaints,
    async kill() {
      await shell.kill();
      await browser.close();
    },
    async close() {
      const code = await shell.close();
      await browser.close();
      return code;
    },
  };
}
