import { expect, test } from '@playwright/test';
import { passphrase } from './ground.ts';
import { withClock, withScene, type Scene } from './scene.ts';

const danas = 'five tin lanterns';

const lock = async ({ page }: Scene): Promise<void> => {
  await page.keyboard.press('Control+KeyL');
  await expect(page.locator('#passphrase')).toBeFocused();
};

async function unlockWith({ page, t, press }: Scene, secret: string): Promise<void> {
  await page.locator('#passphrase').fill(secret);
  await press(t('unlock.action'));
}

const list = ({ page, t }: Scene) => page.getByRole('heading', { level: 1, name: t('settings.title') });

test('a second person gets a passphrase, opens with it, is named, and loses it again', async () => {
  await withScene('noClaims', 'en', async scene => {
    const { page, t, go, press } = scene;
    await go('/settings');
    const dialog = page.getByRole('dialog');
    await press(t('people.add'));
    await page.locator('#person-name').fill('Dana Testova');
    await page.locator('#person-passphrase').fill(danas);
    await page.locator('#person-again').fill(danas);
    await page.locator('#person-current').fill(passphrase);
    await dialog.getByRole('button', { name: t('people.add') }).click();
    await expect(page.getByText(t('people.added', { name: 'Dana Testova' }))).toBeVisible();
    await lock(scene);
    await unlockWith(scene, danas);
    await expect(page.getByText(t('people.you', { name: 'Dana Testova' }))).toBeVisible();
    await lock(scene);
    await unlockWith(scene, passphrase);
    await page.getByRole('button', { name: `${t('people.rename')}: ${t('people.unnamed')}` }).click();
    await page.locator('#person-name').fill('Erlan Testov');
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('people.you', { name: 'Erlan Testov' }))).toBeVisible();
    await page.getByRole('button', { name: `${t('people.remove')}: Dana Testova` }).click();
    await page.locator('#person-current').fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('people.removed', { name: 'Dana Testova' }))).toBeVisible();
    await lock(scene);
    await unlockWith(scene, danas);
    await expect(page.getByRole('alert')).toBeFocused();
    await unlockWith(scene, passphrase);
    await expect(list(scene)).toBeVisible();
  });
});

test('a new recovery code is shown to be stored, opens, and is gone from the page', async () => {
  await withScene('noClaims', 'en', async scene => {
    const { page, t, go, press } = scene;
    await go('/settings');
    await page.locator('#renew-current').fill(passphrase);
    await press(t('settings.renewCode'));
    const recoveryCode = (await page.locator('[data-recovery-code]').textContent()) ?? '';
    await page.getByLabel(t('recovery.stored')).check();
    await press(t('common.continue'));
    await expect(page.getByText(t('settings.codeRenewed'))).toBeVisible();
    await lock(scene);
    await press(t('unlock.forgot'));
    await page.locator('#recovery-code').fill(recoveryCode);
    await press(t('unlock.action'));
    await expect(list(scene)).toBeVisible();
  });
});

test('wrong tries are told with their times to whoever opens next, and only once', async () => {
  await withScene('noClaims', 'en', async scene => {
    const { page, t, press } = scene;
    const told = page.getByText(t('failedOpenings.title', { count: 2 }));
    await lock(scene);
    for (const wrong of ['two copper kettles', 'one copper kettle']) {
      await unlockWith(scene, wrong);
      await expect(page.getByRole('alert')).toBeFocused();
    }
    await unlockWith(scene, passphrase);
    await expect(told).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: /^\d{2}\.\d{2}\.\d{4} \d{2}:\d{2}$/ })).toHaveCount(2);
    await press(t('failedOpenings.seen'));
    await expect(told).toBeHidden();
    await lock(scene);
    await unlockWith(scene, passphrase);
    await expect(page.getByRole('heading', { level: 1, name: t('claimList.title') })).toBeVisible();
    await expect(told).toBeHidden();
  });
});

test('the time to lock is chosen, kept, and warned of', async () => {
  await withClock('noClaims', 'en', async scene => {
    const { page, t, go } = scene;
    await go('/settings');
    await page.locator('#lock-after').selectOption('1');
    await lock(scene);
    await unlockWith(scene, passphrase);
    await expect(page.locator('#lock-after')).toHaveValue('1');
    await page.keyboard.press('F6');
    await page.clock.runFor('00:30');
    await expect(page.getByRole('button', { name: t('idle.stay') })).toBeFocused();
    await page.clock.runFor('00:30');
    await expect(page.locator('#passphrase')).toBeFocused();
  });
});

test('a window that wakes after the computer slept is locked', async () => {
  await withClock('noClaims', 'en', async ({ page }) => {
    await page.keyboard.press('F6');
    // As a computer that sleeps: no timer runs meanwhile.
    await page.clock.fastForward('03:00');
    await expect(page.locator('#passphrase')).toBeFocused();
  });
});

test('a window that nobody sees for two minutes is locked', async () => {
  await withClock('noClaims', 'en', async ({ page }) => {
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.clock.runFor('01:50');
    await expect(page.locator('#passphrase')).toBeHidden();
    await page.clock.runFor('00:10');
    await expect(page.locator('#passphrase')).toBeFocused();
  });
});
