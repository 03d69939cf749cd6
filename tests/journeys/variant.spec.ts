import { expect, test } from '@playwright/test';
import { withScene } from './scene.ts';

test('papers for another recipient leave answers out once each document was decided on, and say so', async () => {
  await withScene('claims', 'en', async ({ page, t, go, filled, press }) => {
    await go(`/claims/${filled}/export`);
    await page.getByText(t('export.variant'), { exact: true }).click();
    await page.getByLabel(t('export.variant.make')).check();
    await page.locator('[id="leave-out-victim.fullName"]').check();
    await page.getByLabel(t('export.variant.recipient')).fill('School');

    const documents = await page.getByRole('radio', { name: t('export.variant.goes') }).all();
    const undecided = page.getByRole('listitem').filter({ hasText: 'Say whether this document goes' });
    await expect(undecided).toHaveCount(documents.length);
    for (const document of documents) await document.check();
    await expect(page.getByText(t('review.nothingStops'))).toBeVisible({ timeout: 100_000 });

    await press(t('export.makeDraft'));
    await expect(page.getByRole('heading', { name: t('export.draftMade') })).toBeFocused();
    await expect(page.getByText(t('export.variant.made', { recipient: ' (School)', count: 1 }))).toBeVisible();
  });
});
