import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { formatCode } from '../../shared/fmt/formatCode.ts';
import { passphrase } from './ground.ts';
import { keyboardHand } from './hands/keyboardHand.ts';
import { withScene, type Scene } from './scene.ts';

const entries = ({ page, t }: Scene) => page.getByRole('table', { name: t('accessLog.entries') });

/** Does to the locked workspace what another program would, and opens it again. */
async function alterAndOpen({ page, t, press, workspaceFolder }: Scene, sql: string): Promise<void> {
  await press(t('frame.lock'));
  await expect(page.locator('#passphrase')).toBeVisible();
  execFileSync(process.execPath, [join(import.meta.dirname, '../support/tamper.ts'), workspaceFolder, passphrase, sql]);
  await page.locator('#passphrase').fill(passphrase);
  await press(t('unlock.action'));
  await expect(page.getByRole('heading', { level: 1, name: t('claimList.title') })).toBeFocused();
}

test('the log is read, narrowed to a claim and printed with the keyboard alone', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, go, filled, complaints } = scene;
    await go(`/claims/${filled}`);
    const hand = keyboardHand(page);
    await hand.press('link', t('frame.settings'));
    await expect(page.getByRole('heading', { level: 1, name: t('settings.title') })).toBeFocused();
    await expect(page.getByRole('link', { name: t('accessLog.open') })).toBeVisible();
    await hand.press('link', t('accessLog.open'));
    await expect(page.getByRole('heading', { level: 1, name: t('accessLog.title') })).toBeFocused();
    await expect(page).toHaveTitle(t('accessLog.windowTitle'));
    await expect(page.getByText(t('accessLog.whole', { day: '12.03.2026' }))).toBeVisible();
    await expect(entries(scene)).toContainText(t('access.store.unlock'));

    await hand.press('link', t('accessLog.onlyClaim', { claim: `Aspen ${formatCode(filled)}` }));
    await expect(page.getByText(t('accessLog.onlyClaim', { claim: formatCode(filled) }))).toBeVisible();
    await expect(entries(scene)).toContainText(t('access.claims.open'));
    await expect(entries(scene)).not.toContainText(t('access.store.unlock'));

    await hand.press('button', t('accessLog.preview'));
    await expect(page.getByRole('img').first()).toBeVisible();
    const downloading = page.waitForEvent('download');
    await hand.press('button', t('accessLog.handOver'));
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('page.pdf');
    expect(
      readFileSync(await download.path())
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF');
    await expect(page.getByText(t('accessLog.saved'))).toBeVisible();

    await hand.press('link', t('accessLog.allClaims'));
    await expect(entries(scene)).toContainText(t('access.accessLog.handOver'));
    expect(complaints).toEqual([]);
  }));

test('what another hand changed is told at the opening until it was read, and stays to be seen in the log', () =>
  withScene('claims', 'ru', async scene => {
    const { page, t, go, press, filled, complaints } = scene;
    const notice = page.getByRole('region', { name: t('alteration.title') });
    await expect(notice).toBeHidden();
    await alterAndOpen(scene, `UPDATE journal SET actor = 'other' WHERE claim_id = '${filled}' AND number = 1`);
    // Lists are discreet: no working name stands above them.
    await expect(notice).toContainText(t('alteration.claims', { count: 1 }));
    await expect(notice).toContainText(t('alteration.do'));

    await notice.getByRole('button', { name: t('alteration.read') }).click();
    await expect(notice).toBeHidden();
    await alterAndOpen(scene, '');
    await expect(page.getByRole('link', { name: 'Birch' })).toBeVisible();
    await expect(notice).toBeHidden();

    await go('/access-log');
    await expect(page.getByText(t('alteration.do'))).toBeVisible();
    await expect(entries(scene)).toContainText(t('access.history.acknowledgeAlteration'));
    await press(t('frame.discreet'));
    await expect(page.locator('main')).toContainText(t('alteration.claim', { title: 'Aspen', entry: 1 }));
    expect(complaints).toEqual([]);
  }));

test('a check number from a paper is found in the log, and one that nobody printed is not', () =>
  withScene('noClaims', 'ky', async scene => {
    const { page, t, go, press } = scene;
    await go('/access-log');
    const number = (await page.locator('section strong').first().textContent()) ?? '';
    await page.getByText(t('accessLog.compare')).click();
    await page.locator('#number').fill(number.toLowerCase());
    await press(t('accessLog.compareAction'));
    await expect(page.getByText(t('accessLog.unknown'))).toBeHidden();
    await expect(page.getByRole('region', { name: t('accessLog.state') }).getByRole('status')).toBeVisible();
    await page.locator('#number').fill('0123 4567 89AB CDEF');
    await press(t('accessLog.compareAction'));
    await expect(page.getByText(t('accessLog.unknown'))).toBeVisible();
  }));
