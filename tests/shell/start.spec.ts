import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { chromiumFlags } from '../support/chromiumFlags.ts';
import { requireChromium } from '../support/findChromium.ts';

const root = join(import.meta.dirname, '../..');

test('npm start gives the one-time address where there is no display, and ends with Ctrl+C', async () => {
  test.skip(process.platform !== 'linux', 'only on Linux can a display be missing');
  const folder = mkdtempSync(join(tmpdir(), 'redress-start-'));
  const start = spawn('npm', ['start', '-s', '--', '--workspace', join(folder, 'workspace')], {
    cwd: root,
    // A process group of its own, as a terminal makes one: Ctrl+C goes to all of it.
    detached: true,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
  });
  const ended = new Promise(resolve => start.once('close', resolve));
  let printed = '';
  start.stdout.on('data', (part: Buffer) => {
    printed += part.toString();
  });
  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags });
  try {
    await expect.poll(() => printed, { timeout: 30_000 }).toMatch(/#ticket=\S+\n/);
    expect(printed).toMatch(/^(There is no display|Electron does not run as root)/);
    const page = await (await browser.newContext()).newPage();
    await page.goto(/http:\S+/.exec(printed)?.[0] ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.url()).not.toContain('ticket');
    // Nothing is made before the person says so.
    expect(existsSync(join(folder, 'workspace'))).toBe(false);
    process.kill(-(start.pid ?? 0), 'SIGINT');
    await ended;
    expect(printed).toMatch(/the workspace is locked\.\n$/);
  } finally {
    await browser.close();
    if (start.exitCode === null && start.signalCode === null) process.kill(-(start.pid ?? 0), 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
