import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const newClaimStates: readonly ScreenState[] = [
  {
    name: 'empty',
    reach: async ({ page, go }) => {
      await go('/claims/new');
      await page.locator('#country').check();
      await expect(page.locator('[id="case.claimFor"]')).toBeVisible();
    },
  },
  {
    name: 'error',
    reach: async ({ page, t, press }) => {
      await press(t('newClaim.action'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled',
    reach: async ({ page }) => {
      await page.locator('[id="case.claimFor"]').check();
      await page.locator('[id="case.actsThrough"]').check();
    },
  },
  {
    name: 'filled: from the same event',
    reach: async ({ page, t, go, filled }) => {
      await go(`/claims/new/${filled}`);
      await expect(page.getByText(t('newClaim.takesOver'))).toBeVisible();
    },
  },
  {
    name: 'empty: from a claim that has nothing yet',
    reach: async ({ page, t, go, empty }) => {
      await go(`/claims/new/${empty}`);
      await expect(page.getByText(t('newClaim.takesNothing'))).toBeVisible();
    },
  },
];
