import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { words } from '../../shared/text/words.ts';
import { isFull } from '../support/hardCounts.ts';
import { launchDouble } from '../support/launchDouble.ts';
import { launchElectron, whyNoElectron } from '../support/launchElectron.ts';
import { launchHost } from '../support/launchHost.ts';
import { today } from './ground.ts';
import type { Hand } from './hands/hand.ts';
import { keyboardHand } from './hands/keyboardHand.ts';
import { mouseHand } from './hands/mouseHand.ts';
import { kazakhCase, kyrgyzCase, takeMainJourney, type JourneyCase } from './mainJourney.ts';
import { laptop } from './scene.ts';

const t = words('en');
const hands: readonly { readonly name: string; readonly of: (page: Page) => Hand }[] = [
  { name: 'mouse', of: mouseHand },
  { name: 'keyboard alone', of: keyboardHand },
];

/** Takes every file that the page offers to download. */
async function takeDownloads(page: Page, hand: Hand): Promise<ReadonlyMap<string, Buffer>> {
  await expect(page.getByText(t('export.downloads'))).toBeVisible();
  const prefix = t('export.downloadFile', { name: '' });
  const labels = await page
    .locator(`button[aria-label^="${prefix}"]`)
    .evaluateAll(buttons => buttons.map(button => button.getAttribute('aria-label') ?? ''));
  const files = new Map<string, Buffer>();
  for (const label of labels) {
    const [download] = await Promise.all([page.waitForEvent('download'), hand.press('button', label)]);
    files.set(download.suggestedFilename(), readFileSync(await download.path()));
  }
  return files;
}

function readFolder(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.includes('.'));
  return new Map(names.map(name => [name, readFileSync(join(folder, name))]));
}

interface ShellWindow {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly close: () => Promise<unknown>;
}

/** Takes the journey in a shell, whose files go into a folder that the person chooses, and closes it. */
async function intoFolder(
  choose: (folder: string) => Promise<unknown>,
  { page, complaints, close }: ShellWindow,
  hand: Hand,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-export-'));
  try {
    await choose(folder);
    const takeFiles = async () => {
      await expect(page.getByText(t('export.saved'))).toBeVisible();
      return readFolder(folder);
    };
    await takeMainJourney({ page, hand, takeFiles }, kazakhCase);
    expect(complaints).toEqual([]);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes the journey in a browser, which takes the files as downloads. */
async function throughHost(handOf: (page: Page) => Hand, chosen: JourneyCase): Promise<void> {
  const window = await launchHost({ today, context: { viewport: laptop } });
  try {
    const { page, complaints } = window;
    const hand = handOf(page);
    await takeMainJourney({ page, hand, takeFiles: () => takeDownloads(page, hand) }, chosen);
    expect(complaints).toEqual([]);
    expect(window.log()).toBe('');
  } finally {
    await window.close();
  }
}

/** Each hand and each carrier once; the long run takes every pair of them. */
const inShort: ReadonlySet<string> = new Set(['keyboard alone through the host', 'mouse through the shell']);
const isTaken = (pair: string): boolean => isFull || inShort.has(pair);

for (const { name, of } of hands) {
  if (isTaken(`${name} through the host`)) {
    test(`from an empty workspace to the application, by ${name}, through the loopback host`, () =>
      throughHost(of, kazakhCase));

    test(`from an empty workspace to a Kyrgyz petition, by ${name}, through the loopback host`, () =>
      throughHost(of, kyrgyzCase));
  }

  if (isTaken(`${name} through the shell`)) {
    test(`from an empty workspace to the application, by ${name}, through the built shell`, async () => {
      const app = await launchDouble({ today });
      await intoFolder(folder => app.ask('answerDialog', folder), app, of(app.page));
    });
  }

  test(`from an empty workspace to the application, by ${name}, in the real Electron`, async () => {
    const reason = whyNoElectron();
    test.skip(reason !== undefined, reason);
    const app = await launchElectron({ today });
    await intoFolder(folder => app.answerDialog(folder), app, of(app.page));
  });
}
