import { expect, test } from '@playwright/test';
import { withScene } from './scene.ts';

test('a page that is not safe at home is read aloud: there is no file to make', async () => {
  await withScene('claims', 'en', async ({ page, t, go, filled, press }) => {
    await go(`/claims/${filled}/family`);
    await press(t('family.safe.read'));
    await expect(page.getByRole('img').first()).toBeVisible();
    await expect(page.getByRole('button', { name: t('family.make') })).toBeHidden();
    await press(t('family.askAgain'));
    await expect(page.getByRole('heading', { name: t('family.safe.title') })).toBeFocused();
    await press(t('family.safe.print'));
    await expect(page.getByRole('button', { name: t('family.make') })).toBeVisible();
  });
});

test('the page follows the language of the family, not that of the window', async () => {
  await withScene('claims', 'en', async ({ page, t, go, filled, press }) => {
    await go(`/claims/${filled}/family`);
    await press(t('family.safe.print'));
    await page.getByLabel('Кыргызча', { exact: true }).check();
    await page.getByText(t('pages.text', { number: 1 })).click();
    await expect(page.getByText('Андан ары эмне болот?')).toBeVisible();
  });
});

test('a new claim from this one begins with the event and without the person', async () => {
  await withScene('claims', 'en', async ({ page, t, go, filled, press }) => {
    await go(`/claims/${filled}`);
    await page.getByRole('link', { name: t('newClaim.fromThis') }).click();
    await expect(page.getByRole('heading', { name: t('newClaim.fromTitle') })).toBeFocused();
    await page.locator('[id="case.claimFor"]').check();
    await page.locator('[id="case.actsThrough"]').check();
    await page.getByLabel(t('newClaim.name')).fill('Cedar');
    await press(t('newClaim.action'));
    await expect(page.getByRole('heading', { level: 1, name: 'Cedar' })).toBeFocused();
    const made = new URL(page.url()).hash.slice(1);
    await go(`${made}/step/recognition`);
    await page.locator('[id="recognition.recognised"]').check();
    await expect(page.locator('[id="recognition.body"]')).not.toHaveValue('');
    await expect(page.locator('[id="recognition.caseNumber"]')).toHaveValue('');
  });
});
