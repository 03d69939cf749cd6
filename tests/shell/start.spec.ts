import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { demoPassphrase } from '../../shared/bridge/demoPassphrase.ts';
import { words } from '../../shared/text/words.ts';
import { chromiumFlags } from '../support/chromiumFlags.ts';
import { requireChromium } from '../support/findChromium.ts';

const root = join(import.meta.dirname, '../..');

/** `npm start` without a display, in a process group of its own, as a terminal makes one: Ctrl+C goes to all of it. */
function startWithoutDisplay(options: readonly string[], temporary: string) {
  const start = spawn('npm', ['start', '-s', '--', ...options], {
    cwd: root,
    detached: true,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', TMPDIR: temporary },
  });
  const ended = new Promise(resolve => start.once('close', resolve));
  let printed = '';
  start.stdout.on('data', (part: Buffer) => {
    printed += part.toString();
  });
  return {
    printed: () => printed,
    interrupt: async () => {
      process.kill(-(start.pid ?? 0), 'SIGINT');
      await ended;
    },
    kill: () => {
      if (start.exitCode === null && start.signalCode === null) process.kill(-(start.pid ?? 0), 'SIGKILL');
    },
  };
}

test('npm start gives the one-time address where there is no display, and ends with Ctrl+C', async () => {
  test.skip(process.platform !== 'linux', 'only on Linux can a display be missing');
  const folder = mkdtempSync(join(tmpdir(), 'redress-start-'));
  const { printed, interrupt, kill } = startWithoutDisplay(['--workspace', join(folder, 'workspace')], folder);
  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags });
  try {
    await expect.poll(printed).toMatch(/#ticket=\S+\n/);
    expect(printed()).toMatch(/^(There is no display|Electron does not run as root)/);
    const page = await (await browser.newContext()).newPage();
    await page.goto(/http:\S+/.exec(printed())?.[0] ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.url()).not.toContain('ticket');
    // Nothing is made before the person says so.
    expect(existsSync(join(folder, 'workspace'))).toBe(false);
    await interrupt();
    expect(printed()).toMatch(/the workspace is locked\.\n$/);
  } finally {
    await browser.close();
    kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('npm start -- --demo opens invented cases without a passphrase, says so, and leaves nothing behind', async () => {
  test.skip(process.platform !== 'linux', 'only on Linux can a display be missing');
  const folder = mkdtempSync(join(tmpdir(), 'redress-start-'));
  const demos = () => readdirSync(folder).filter(name => name.startsWith('redress-demo-'));
  const { printed, interrupt, kill } = startWithoutDisplay(['--demo'], folder);
  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags });
  try {
    await expect.poll(printed).toMatch(/#ticket=\S+\n/);
    expect(demos()).toHaveLength(1);
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(/http:\S+/.exec(printed())?.[0] ?? '');
    const t = words('en');
    await expect(page.getByRole('heading', { level: 1, name: t('claimList.title') })).toBeFocused();
    for (const title of ['Aspen', 'Rowan']) await expect(page.getByRole('link', { name: title })).toBeVisible();
    const banner = page.getByRole('complementary', { name: t('demo.title') });
    await expect(banner).toContainText(demoPassphrase);
    // Locked, it can be opened with what the banner says.
    await page.keyboard.press('Control+KeyL');
    await page.locator('#passphrase').fill(demoPassphrase);
    await page.getByRole('button', { name: t('unlock.action'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('claimList.title') })).toBeFocused();
    await expect(banner).toBeVisible();
    await interrupt();
    expect(demos()).toEqual([]);
  } finally {
    await browser.close();
    kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
