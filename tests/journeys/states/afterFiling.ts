import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const afterFilingStates: readonly ScreenState[] = [
  {
    name: 'empty: nothing filed',
    reach: async ({ page, t, go, empty }) => {
      await go(`/claims/${empty}/after/fund`);
      await expect(page.getByRole('link', { name: t('after.recordFiling'), exact: true })).toBeVisible();
    },
  },
  {
    name: 'filled: refused, with the ground, what answers it and the complaint',
    reach: async ({ page, t, go, refused }) => {
      await go(`/claims/${refused}/after/fund`);
      await expect(page.getByRole('heading', { name: t('after.grounds') })).toBeVisible();
      await expect(page.getByText(t('after.unsettled')).first()).toBeVisible();
    },
  },
  {
    name: 'filled: a part awarded and paid',
    reach: async ({ page, t, go, awarded }) => {
      await go(`/claims/${awarded}/after/petition`);
      await expect(page.getByRole('table', { name: t('losses.list.award') })).toBeVisible();
    },
  },
  {
    name: 'filled: gauges',
    reach: async ({ page, t, go, awarded }) => {
      await go(`/claims/${awarded}/after/parole`);
      await expect(page.getByRole('heading', { name: t('after.gauges') })).toBeVisible();
    },
  },
];

export const awardPaymentStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go, refused }) => go(`/claims/${refused}/after/fund/payments/one`) },
  {
    name: 'error',
    reach: async ({ page, t, press }) => {
      await press(t('losses.save'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled',
    reach: async ({ page }) => {
      await page.locator('#minor').fill('100 000');
      await page.locator('#day').fill('10.3.2026');
    },
  },
];

export const paperAloneStates: readonly ScreenState[] = [
  {
    name: 'empty: nothing to answer',
    reach: async ({ page, go, filled }) => {
      await go(`/claims/${filled}/paper/fund/termRestoration`);
      await expect(page.getByRole('img')).toHaveCount(0);
    },
  },
  {
    name: 'filled: a complaint, what stops it and its pages',
    reach: async ({ page, t, go, refused }) => {
      await go(`/claims/${refused}/paper/fund/fundComplaint`);
      await expect(page.getByRole('heading', { name: t('export.contents') })).toBeVisible();
      await expect(page.getByRole('img').first()).toBeVisible();
    },
  },
];
