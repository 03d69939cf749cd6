import { expect, test } from '@playwright/test';
import { withScene } from './scene.ts';

test('a day of which only the month is known is kept, read back as what it is, and stands in its boxes again', async () => {
  await withScene('claims', 'en', async ({ page, t, go, press, filled }) => {
    const step = `/claims/${filled}/step/recognition`;
    const month = page.getByRole('textbox', { name: t('date.month') });
    const year = page.getByRole('textbox', { name: t('date.year') });
    await go(step);
    await page.getByLabel(t('date.roughly')).check();
    await month.fill('1');
    await year.fill('2026');
    await press(t('step.save'));
    await expect(page).not.toHaveURL(new RegExp(`${step}$`));
    await go(`/claims/${filled}/review`);
    await expect(page.getByText('between 01.01.2026 and 31.01.2026')).toBeVisible();
    await go(step);
    await expect(page.getByLabel(t('date.roughly'))).toBeChecked();
    await expect(month).toHaveValue('1');
    await expect(year).toHaveValue('2026');
  });
});
