import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';
import { passphrase } from '../ground.ts';

/** In the order in which a first start meets them. */
export const startStates: readonly ScreenState[] = [
  {
    name: 'empty: create the workspace',
    over: 'nothing',
    reach: ({ page, t }) => expect(page.getByRole('heading', { name: t('create.title') })).toBeVisible(),
  },
  {
    name: 'error: no passphrase',
    over: 'nothing',
    reach: async ({ page, t, press }) => {
      await press(t('create.action'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled: recovery code',
    over: 'nothing',
    reach: async ({ page, t, press }) => {
      await page.locator('#passphrase').fill(passphrase);
      await page.locator('#again').fill(passphrase);
      await press(t('create.action'));
      await expect(page.getByRole('heading', { name: t('recovery.title') })).toBeFocused();
    },
  },
  {
    name: 'error: code not stored',
    over: 'nothing',
    reach: async ({ page, t, press }) => {
      await press(t('common.continue'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled: privacy',
    over: 'nothing',
    reach: async ({ page, t, press }) => {
      await page.getByLabel(t('recovery.stored')).check();
      await press(t('common.continue'));
      await expect(page.getByRole('heading', { name: t('privacy.title') })).toBeFocused();
    },
  },
  {
    name: 'empty: unlock',
    over: 'locked',
    reach: ({ page }) => expect(page.locator('#passphrase')).toBeFocused(),
  },
  {
    name: 'error: wrong passphrase',
    over: 'locked',
    reach: async ({ page, t, press }) => {
      await page.locator('#passphrase').fill('three copper kettle');
      await press(t('unlock.action'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'empty: recovery code',
    over: 'locked',
    reach: async ({ page, t, press }) => {
      await press(t('unlock.forgot'));
      await expect(page.getByRole('heading', { name: t('recover.title') })).toBeFocused();
    },
  },
  {
    name: 'error: wrong recovery code',
    over: 'locked',
    reach: async ({ page, t, press }) => {
      await page.locator('#recovery-code').fill('0000-0000');
      await press(t('unlock.action'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'empty: restore from a backup',
    over: 'locked',
    reach: async ({ page, t, press }) => {
      await press(t('recover.back'));
      await press(t('restore.title'));
      await expect(page.getByRole('heading', { name: t('restore.title') })).toBeFocused();
      await expect(page.getByText(t('restore.notHere'))).toBeVisible();
    },
  },
  {
    name: 'filled: told of the wrong try',
    over: 'locked',
    reach: async ({ page, t, press }) => {
      await press(t('restore.back'));
      await page.locator('#passphrase').fill(passphrase);
      await press(t('unlock.action'));
      await expect(page.getByText(t('failedOpenings.text'))).toBeVisible();
    },
  },
];
