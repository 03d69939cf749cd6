import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from './findBrowser.ts';

export interface OpenedBrowser {
  /** Resolves when the window is closed; a browser of the system, which runs on its own, never says so. */
  readonly closed: Promise<'closed'>;
  /** Closes the browser where it is ours, and removes everything it wrote. */
  close(): Promise<void>;
}

/** Memory where the system has it as a folder: what a browser writes is gone with it. */
const memoryFolder = (): string => ['/dev/shm'].find(folder => existsSync(folder)) ?? tmpdir();

const launchPage = (entry: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Redress</title><script>location.replace(${JSON.stringify(entry)})</script>`;

const endOf = (child: ChildProcess): Promise<'closed'> =>
  new Promise(resolve => {
    child.once('exit', () => resolve('closed'));
    child.once('error', () => resolve('closed'));
  });

/**
 * Opens the entry address in a browser. The ticket is handed over in a file that only this user can read,
 * since everybody on the computer can read a command line.
 */
export function openBrowser({ kind, path }: Browser, entry: string): OpenedBrowser {
  const folder = mkdtempSync(join(memoryFolder(), 'redress-'));
  const launchFile = join(folder, 'open.html');
  writeFileSync(launchFile, launchPage(entry), { mode: 0o600 });
  const address = pathToFileURL(launchFile).href;
  const options =
    kind === 'chromium'
      ? [
          '--incognito',
          '--no-first-run',
          '--disable-sync',
          '--disable-breakpad',
          '--disable-crash-reporter',
          `--user-data-dir=${join(folder, 'profile')}`,
          `--app=${address}`,
        ]
      : [address];
  const browser = spawn(path, options, { stdio: 'ignore' });
  const browserEnded = endOf(browser);
  return {
    closed: kind === 'chromium' ? browserEnded : new Promise(() => undefined),
    async close() {
      if (kind === 'chromium') {
        browser.kill('SIGTERM');
        await browserEnded;
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
