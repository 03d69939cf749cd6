import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContextOptions, type Page } from '@playwright/test';
import { chromiumFlags } from './chromiumFlags.ts';
import { requireChromium } from './findChromium.ts';

/** What cannot be pressed or typed into by then never can: a test must not wait for its own end. */
const actionLimitMs = 60_000;

interface HostChoices {
  /** Kept afterwards where given; otherwise a fresh one is made and removed. It is absent or holds a workspace. */
  readonly workspaceFolder?: string;
  /** The day on which the whole program believes to be. */
  readonly today?: string;
  /** The window's clock is the test's to move, from the start. */
  readonly ownsClock?: boolean;
  /** For Playwright: size of the window, language, colour scheme, reduced motion. */
  readonly context?: BrowserContextOptions;
}

/** The window on the loopback host, over the real services. */
export interface HostedWindow {
  readonly page: Page;
  readonly workspaceFolder: string;
  /** What the page complained of: console errors, uncaught errors, content policy. A good run leaves it empty. */
  readonly complaints: readonly string[];
  /** What the services wrote to the log. */
  log(): string;
  close(): Promise<void>;
}

/** Resolves with the address that the host prints. */
function entryOf(host: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    host.stdout?.on('data', (part: Buffer) => {
      printed += part.toString();
      const [, entry] = /^entry (\S+)$/m.exec(printed) ?? [];
      if (entry !== undefined) resolve(entry);
    });
    host.once('exit', code => reject(new Error(`the host ended with ${code}\n${log()}`)));
  });
}

/** Starts the loopback host on a workspace and opens the built window in Chromium. */
export async function launchHost({
  workspaceFolder,
  today = '2026-11-21',
  context = {},
  ownsClock = false,
}: HostChoices = {}): Promise<HostedWindow> {
  const temporary = workspaceFolder === undefined ? mkdtempSync(join(tmpdir(), 'redress-journey-')) : undefined;
  const workspace = workspaceFolder ?? join(temporary ?? '', 'workspace');
  const host = spawn(
    process.execPath,
    [join(import.meta.dirname, 'hostForTests.ts'), '--workspace', workspace, '--today', today],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let written = '';
  host.stderr.on('data', (part: Buffer) => (written += part.toString()));
  const entry = await entryOf(host, () => written);

  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags });
  const page = await (await browser.newContext({ locale: 'en-GB', ...context })).newPage();
  page.setDefaultTimeout(actionLimitMs);
  if (ownsClock) await page.clock.install();
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  await page.goto(entry);

  return {
    page,
    workspaceFolder: workspace,
    complaints,
    log: () => written,
    close: async () => {
      await browser.close();
      const ended = new Promise(resolve => host.once('exit', resolve));
      host.kill('SIGTERM');
      if (host.exitCode === null && host.signalCode === null) await ended;
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
    },
  };
}
