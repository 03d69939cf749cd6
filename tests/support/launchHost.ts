import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { chromiumFlags } from './chromiumFlags.ts';
import { requireChromium } from './findChromium.ts';
import { startHosts, type Hosts } from './startHosts.ts';

/** What cannot be pressed or typed into by then never can: a test must not wait for its own end. */
const actionLimitMs = 90_000;

interface HostChoices {
  /** Kept afterwards where given; otherwise a fresh one is made and removed. It is absent or holds a workspace. */
  readonly workspaceFolder?: string;
  /** The day on which the whole program believes to be. */
  readonly today?: string;
  /** The window's clock is the test's to move, from the start. */
  readonly ownsClock?: boolean;
  /** The services run in a process that ends with the window: for what has to outlive it. */
  readonly ownProcess?: boolean;
  /** For such a process and its jobs. */
  readonly nodeOptions?: string;
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

// One of each for all tests of a worker: to start them takes longer than most tests. Both end with it.
let sharedBrowser: Browser | undefined;
let sharedHosts: Hosts | undefined;

const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: requireChromium(), args: chromiumFlags });

/** Opens the loopback host on a workspace and the built window in Chromium, in a context of its own. */
export async function launchHost({
  workspaceFolder,
  today = '2026-11-21',
  context = {},
  ownsClock = false,
  nodeOptions,
  ownProcess = nodeOptions !== undefined,
}: HostChoices = {}): Promise<HostedWindow> {
  const temporary = workspaceFolder === undefined ? mkdtempSync(join(tmpdir(), 'redress-journey-')) : undefined;
  const workspace = workspaceFolder ?? join(temporary ?? '', 'workspace');
  const hosts = ownProcess ? startHosts(nodeOptions) : (sharedHosts ??= startHosts());
  const host = await hosts.open(workspace, today);

  sharedBrowser = sharedBrowser?.isConnected() === true ? sharedBrowser : await launchChromium();
  const own = await sharedBrowser.newContext({ locale: 'en-GB', ...context });
  const page = await own.newPage();
  page.setDefaultTimeout(actionLimitMs);
  if (ownsClock) await page.clock.install();
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  await page.goto(host.entry);

  return {
    page,
    workspaceFolder: workspace,
    complaints,
    log: () => host.log(),
    close: async () => {
      await own.close();
      await host.close();
      if (ownProcess) await hosts.end();
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
    },
  };
}
