import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';
import { passphrase } from '../ground.ts';

export const settingsStates: readonly ScreenState[] = [
  {
    name: 'empty',
    reach: async ({ page, go }) => {
      await go('/settings');
      await expect(page.getByRole('cell', { name: /^\d{4}\.\d{2}\.\d{2}$/ }).first()).toBeVisible();
    },
  },
  {
    name: 'error',
    reach: async ({ page, t, press }) => {
      await press(t('settings.changePassphrase'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled: with the recovery code',
    reach: async ({ page, t }) => {
      await page.locator('#by-code').check();
      await expect(page.getByRole('textbox', { name: t('recover.code'), exact: true })).toBeVisible();
    },
  },
  {
    name: 'filled: passphrase changed',
    reach: async ({ page, t, press }) => {
      await page.locator('#by-code').uncheck();
      await page.locator('#current').fill(passphrase);
      await page.locator('#passphrase').fill('four copper kettles');
      await page.locator('#again').fill('four copper kettles');
      await press(t('settings.changePassphrase'));
      await expect(page.getByText(t('settings.passphraseChanged'))).toBeVisible();
    },
  },
];
