import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { openBrowser, type OpenedBrowser } from '../../electron/host/openBrowser.ts';
import { words } from '../../shared/text/words.ts';
import { filesBelow, findMarks, markText, spellingsOf } from '../support/canaries.ts';
import { chromiumFlags } from '../support/chromiumFlags.ts';
import { requireChromium } from '../support/findChromium.ts';
import { startHosts, type Hosts } from '../support/startHosts.ts';
import { layGround, passphrase, today } from './ground.ts';

// The window as `npm start` opens it where Electron does not come up: what Chromium writes while somebody works in it.

const t = words('en');
const memory = '/dev/shm';
const ourFolders = () => new Set(readdirSync(memory).filter(name => name.startsWith('redress-')));

/** The browser with a way for the test to reach its page; every option of ours goes to it. */
function putBrowser(folder: string): string {
  const path = join(folder, 'chromium');
  const options = ['--headless=new', '--remote-debugging-port=0', ...chromiumFlags]
    .map(option => `'${option}'`)
    .join(' ');
  writeFileSync(path, `#!/bin/sh\nexec ${requireChromium()} ${options} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

async function findPage(profile: string): Promise<Page> {
  const portFile = join(profile, 'DevToolsActivePort');
  await expect.poll(() => readdirSync(profile).includes('DevToolsActivePort')).toBe(true);
  await expect.poll(() => readFileSync(portFile, 'utf8')).toMatch(/^\d+\n/);
  const [port = ''] = readFileSync(portFile, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = () => browser.contexts().flatMap(context => context.pages());
  const ours = () => pages().find(page => page.url().startsWith('http://127.0.0.1'));
  await expect.poll(() => ours() !== undefined).toBe(true);
  const page = ours();
  if (page === undefined) throw new Error('the window has no page');
  return page;
}

/** Types marks wherever the window takes text, looks at a document, and locks. */
async function workInWindow(page: Page, claimId: string): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  const go = async (path: string) => {
    await page.evaluate(to => void (location.hash = to), path);
    await expect(page.locator('main h1')).toBeFocused();
  };
  await page.getByLabel(t('unlock.passphrase'), { exact: true }).fill(passphrase);
  await press(t('unlock.action'));
  await expect(page.getByRole('heading', { level: 1, name: t('claimList.title') })).toBeFocused();
  await page.locator('#search').fill(markText('search'));
  await go(`/claims/${claimId}/step/recognition`);
  await page.locator('[id="recognition.recognised"]').check();
  await page.locator('[id="recognition.body"]').fill(markText('recognition.body'));
  await page.locator('[id="recognition.caseNumber"]').fill(markText('recognition.caseNumber'));
  await go(`/claims/${claimId}/documents`);
  const buffer = Buffer.from(`not a document ${markText('inside')}`);
  const file = { name: `${markText('file')}.pdf`, mimeType: 'application/pdf', buffer };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.keyboard.press('Control+KeyL');
  await expect(page.locator('#passphrase')).toBeFocused();
}

test('the browser that stands in for Electron writes nothing of a claim, and what it wrote goes with it', async () => {
  test.skip(process.platform !== 'linux', 'memory is a folder on Linux alone');
  const root = mkdtempSync(join(tmpdir(), 'redress-residue-'));
  const { TMPDIR } = process.env;
  let browser: OpenedBrowser | undefined;
  let hosts: Hosts | undefined;
  try {
    const workspaceFolder = join(root, 'workspace');
    const claims = layGround('claims', workspaceFolder);
    const temporary = join(root, 'temporary');
    mkdirSync(temporary);
    process.env['TMPDIR'] = temporary;
    hosts = startHosts();
    const { entry } = await hosts.open(workspaceFolder, today);
    const before = ourFolders();
    browser = openBrowser({ kind: 'chromium', path: putBrowser(root) }, entry);
    const [mine = ''] = [...ourFolders()].filter(name => !before.has(name));
    const folder = join(memory, mine);
    await expect.poll(() => readdirSync(folder).includes('profile')).toBe(true);
    await workInWindow(await findPage(join(folder, 'profile')), claims?.empty ?? '');
    const places = () => filesBelow(folder, temporary, workspaceFolder);
    expect(filesBelow(folder).length).toBeGreaterThan(20);
    expect(findMarks(places(), [passphrase])).toEqual([]);
    // In each spelling it would have been found.
    for (const spelling of spellingsOf(markText('planted'))) {
      writeFileSync(join(folder, 'profile', 'planted'), spelling);
      expect(findMarks(filesBelow(folder))).not.toEqual([]);
    }
    await browser.close();
    browser = undefined;
    expect(ourFolders().has(mine)).toBe(false);
    expect(findMarks(filesBelow(temporary), [passphrase])).toEqual([]);
  } finally {
    await browser?.close();
    await hosts?.end();
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
});
