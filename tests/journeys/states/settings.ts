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
    name: 'dialog: a further person, wrongly',
    reach: async ({ page, t, press }) => {
      await press(t('people.add'));
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: t('people.add') }).click();
      await expect(dialog.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled: two people',
    reach: async ({ page, t }) => {
      const dialog = page.getByRole('dialog');
      for (const [box, typed] of [
        ['name', 'Dana Testova'],
        ['passphrase', 'five tin lanterns'],
        ['again', 'five tin lanterns'],
        ['current', passphrase],
      ])
        await page.locator(`#person-${box}`).fill(typed ?? '');
      await dialog.getByRole('button', { name: t('people.add') }).click();
      await expect(page.getByText(t('people.added', { name: 'Dana Testova' }))).toBeVisible();
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
