import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { words } from '../../shared/text/words.ts';
import { launchHost } from '../support/launchHost.ts';
import { spoilingJobs } from '../support/spoilingJobs.ts';
import { findBarriers } from './findBarriers.ts';
import { layGround, passphrase, today } from './ground.ts';

test('a print that differs from an answer stops the export by name and reason, with a picture of the box and what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-spoiled-'));
  const workspaceFolder = join(folder, 'workspace');
  const claims = layGround('claims', workspaceFolder);
  const window = await launchHost({ workspaceFolder, today, nodeOptions: spoilingJobs });
  const { page } = window;
  const t = words('en');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  try {
    await page.getByLabel(t('unlock.passphrase'), { exact: true }).fill(passphrase);
    await press(t('unlock.action'));
    await expect(page.getByRole('heading', { level: 1, name: t('claimList.title') })).toBeFocused();
    await page.evaluate(to => void (location.hash = to), `/claims/${claims?.filled}/export`);
    await press(t('export.makeDraft'));

    await expect(page.getByText(t('error.printDiffers'))).toBeVisible({ timeout: 120_000 });
    const box = page.locator('p', { hasText: t('proof.reason.digitsDiffer') });
    await expect(box).toContainText('Bank account number');
    // It is drawn when it comes into view.
    await box.evaluate(text => text.scrollIntoView({ block: 'start' }));
    const picture = page.getByRole('img', { name: /^The box as printed: Bank account number/ });
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    await expect(page.getByRole('heading', { name: t('export.draftMade') })).toHaveCount(0);
    expect((await findBarriers(page)).barriers).toEqual([]);
  } finally {
    await window.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
