import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const accessLogStates: readonly ScreenState[] = [
  {
    name: 'filled',
    reach: async ({ page, t, go }) => {
      await go('/access-log');
      await expect(page.getByRole('table', { name: t('accessLog.entries') })).toBeVisible();
      await expect(page.getByText(t('accessLog.whole', { day: '12.03.2026' }))).toBeVisible();
    },
  },
  {
    name: 'error: days in the wrong order, and a number that is none',
    reach: async ({ page, t, press }) => {
      await page.locator('#from').fill('12.3.2026');
      await page.locator('#until').fill('11.3.2026');
      await press(t('accessLog.show'));
      await expect(page.getByRole('alert')).toBeFocused();
      await page.getByText(t('accessLog.compare')).click();
      await press(t('accessLog.compareAction'));
      await expect(page.getByText(t('accessLog.compareEmpty')).first()).toBeVisible();
    },
  },
  {
    name: 'empty: no entry in the period',
    reach: async ({ page, t, press }) => {
      await page.locator('#from').fill('1.1.2020');
      await page.locator('#until').fill('2.1.2020');
      await press(t('accessLog.show'));
      await expect(page.getByText(t('accessLog.none'))).toBeVisible();
    },
  },
  {
    name: 'filled: the pages to print',
    reach: async ({ page, t, press }) => {
      await press(t('accessLog.preview'));
      await expect(page.getByRole('img').first()).toBeVisible();
    },
  },
];
