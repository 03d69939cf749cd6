import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium on this machine: what `CHROMIUM` names, a system one, or Playwright's; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = names.flatMap(name => folders.map(folder => join(folder, name)));
  return [...installed, chromium.executablePath()].find(path => existsSync(path));
}

/** As `findChromium`, for tests, which cannot do without. */
export function requireChromium(): string {
  const found = findChromium();
  if (found === undefined) throw new Error('no Chromium on this machine: npm test installs one');
  return found;
}
