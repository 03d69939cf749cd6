import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const familyStates: readonly ScreenState[] = [
  { name: 'dialog: the safety question', reach: ({ go, filled }) => go(`/claims/${filled}/family`) },
  {
    name: 'filled: to be read aloud',
    reach: async ({ page, t, press }) => {
      await press(t('family.safe.read'));
      await expect(page.getByText(t('family.readAloud'))).toBeVisible();
      await expect(page.getByRole('img').first()).toBeVisible();
    },
  },
  {
    name: 'error: a day that is past',
    reach: async ({ page, t, press }) => {
      await press(t('family.askAgain'));
      await press(t('family.safe.print'));
      await page.locator('#bring-by').fill('1');
      await page.locator('#bring-by-month').fill('3');
      await page.locator('#bring-by-year').fill('2026');
      await press(t('family.make'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled: the page made',
    reach: async ({ page, t, press }) => {
      await page.locator('#bring-by-month').fill('4');
      await press(t('family.make'));
      await expect(page.getByText(t('family.made'))).toBeVisible();
      await expect(page.getByText(/page\.pdf/)).toBeVisible();
    },
  },
  {
    name: 'filled: the list of documents',
    reach: async ({ page, t }) => {
      await page.getByLabel(t('family.sheet.documents')).check();
      await expect(page.locator('#bring-by')).toBeHidden();
      await expect(page.getByRole('img').first()).toBeVisible();
    },
  },
];
