import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';
import type { Scene } from '../scene.ts';

/** Takes every route, so that every paper is there, and goes to the first in which the lawyer writes. */
async function openPaper({ page, t, go, filled }: Scene): Promise<void> {
  await go(`/claims/${filled}/routes`);
  const choose = page.getByRole('button', {
    name: new RegExp(`^(${t('routes.pursue')}|${t('routes.pursueAnyway')}):`),
  });
  while ((await choose.count()) > 0) {
    const left = await choose.count();
    await choose.first().click();
    await expect(choose).toHaveCount(left - 1);
  }
  await go(`/claims/${filled}`);
  await page
    .getByRole('link', { name: t('task.written', { paper: '' }).trim() })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: t('written.title') })).toBeFocused();
}

export const writtenStates: readonly ScreenState[] = [
  { name: 'empty', reach: openPaper },
  {
    name: 'error: too long',
    reach: async ({ page, t, press }) => {
      await page.getByRole('textbox').first().fill('а'.repeat(20_001));
      await press(t('step.save'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled',
    reach: async ({ page }) => {
      await page.getByRole('textbox').first().fill('Сведения приведены в постановлении.');
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await expect(page.getByRole('alert')).toBeHidden();
    },
  },
];
