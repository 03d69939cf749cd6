import { expect, test } from '@playwright/test';
import { withDays } from './scene.ts';
import { findBarriers } from './findBarriers.ts';

test('an archived claim is told to be due when the time is over that the office set, and deleted only by hand', async () => {
  await withDays('claims', 'en', [
    [
      '2026-03-12',
      async ({ page, t, go, press, filled }) => {
        await go(`/claims/${filled}`);
        // What the system shows of the window, in its bar and its lists, names no claim.
        await expect(page.getByRole('heading', { level: 1, name: 'Aspen' })).toBeVisible();
        await expect(page).not.toHaveTitle(/Aspen/);
        await press(t('retention.archive'));
        await expect(page.getByText('In the archive since 12.03.2026.')).toBeVisible();
        await expect(page.getByText(t('retention.noTerm'))).toBeVisible();
        await go('/settings');
        const years = page.getByLabel(t('retention.years'));
        await expect(years).toHaveValue('');
        await years.fill('0');
        await press(t('retention.save'));
        await expect(page.getByRole('link', { name: t('retention.yearsWrong') })).toBeVisible();
        await years.fill('2');
        await press(t('retention.save'));
        await expect(page.getByText(t('retention.saved', { count: 0 }))).toBeVisible();
        await go(`/claims/${filled}`);
        await expect(page.getByText('Due to be deleted from 12.03.2028.')).toBeVisible();
        await go('/claims');
        await expect(page.getByText('Archived, due to be deleted from 12.03.2028')).toBeVisible();
      },
    ],
    [
      '2028-03-12',
      async ({ page, t, go, press, filled }) => {
        await expect(page.getByText(t('retention.dueCount', { count: 1 }))).toBeVisible();
        await page.getByRole('link', { name: t('retention.see') }).click();
        const due = page.getByRole('table', { name: t('retention.dueCount', { count: 1 }) });
        expect((await findBarriers(page)).barriers).toEqual([]);
        await due.getByRole('link').click();
        await expect(page).toHaveURL(new RegExp(`/claims/${filled}$`));
        await press(t('retention.delete'));
        await expect(page.getByText(t('retention.noBackup'))).toBeVisible();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('dialog')).toBeHidden();
        await press(t('retention.delete'));
        await page
          .getByRole('dialog')
          .getByRole('button', { name: t('retention.delete') })
          .click();
        await expect(page.getByRole('heading', { level: 1, name: t('claimList.title') })).toBeFocused();
        await expect(page.getByText(t('retention.dueCount', { count: 1 }))).toBeHidden();
        await go(`/claims/${filled}`).catch(() => undefined);
        await expect(page.getByRole('heading', { level: 1, name: t('failure.title') })).toBeVisible();
      },
    ],
  ]);
});
