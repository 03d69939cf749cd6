import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { words } from '../../shared/text/words.ts';
import { launchDouble } from '../support/launchDouble.ts';
import { launchHost } from '../support/launchHost.ts';
import { today } from './ground.ts';
import type { Hand } from './hands/hand.ts';
import { keyboardHand } from './hands/keyboardHand.ts';
import { mouseHand } from './hands/mouseHand.ts';
import { takeMainJourney } from './mainJourney.ts';
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

test.describe.configure({ timeout: 300_000 });

for (const { name, of } of hands) {
  test(`from an empty workspace to the application, by ${name}, through the loopback host`, async () => {
    const window = await launchHost({ today, context: { viewport: laptop } });
    try {
      const { page, complaints } = window;
      const hand = of(page);
      await takeMainJourney({ page, hand, takeFiles: () => takeDownloads(page, hand) });
      expect(complaints).toEqual([]);
      expect(window.log()).toBe('');
    } finally {
      await window.close();
    }
  });

  test(`from an empty workspace to the application, by ${name}, through the built shell`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-export-'));
    const app = await launchDouble({ today });
    try {
      const { page, complaints } = app;
      await app.ask('answerDialog', folder);
      const takeFiles = async () => {
        await expect(page.getByText(t('export.saved'))).toBeVisible();
        return readFolder(folder);
      };
      await takeMainJourney({ page, hand: of(page), takeFiles });
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
