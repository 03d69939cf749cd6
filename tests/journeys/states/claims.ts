import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const claimsStates: readonly ScreenState[] = [
  {
    name: 'empty',
    over: 'noClaims',
    reach: ({ page, t }) => expect(page.getByText(t('claimList.empty'))).toBeVisible(),
  },
  {
    name: 'filled',
    reach: ({ page }) => expect(page.getByRole('link', { name: 'Aspen' })).toBeVisible(),
  },
  {
    name: 'filled: nothing found',
    reach: async ({ page, t }) => {
      await page.getByLabel(t('claimList.find')).fill('quartz');
      await expect(page.getByText(t('claimList.noMatch'))).toBeVisible();
    },
  },
  {
    name: 'filled: names in clear',
    reach: async ({ page, t, press, go }) => {
      await press(t('claimList.clear'));
      await go('/settings');
      await page.getByLabel(t('settings.discreet')).uncheck();
      await go('/claims');
      await expect(page.getByRole('link', { name: 'Aspen' })).toBeVisible();
    },
  },
];
