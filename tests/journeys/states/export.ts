import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const exportStates: readonly ScreenState[] = [
  {
    name: 'empty: stopped',
    reach: async ({ page, t, go, empty }) => {
      await go(`/claims/${empty}/export`);
      await expect(page.getByRole('link', { name: t('blocker.nothingPursued') })).toBeVisible();
    },
  },
  {
    name: 'filled: two routes, stopped',
    reach: async ({ page, t, go, kyrgyz }) => {
      await go(`/claims/${kyrgyz}/export`);
      await expect(page.getByRole('heading', { name: t('export.contents') })).toBeVisible();
    },
  },
  {
    name: 'filled: the pages in view',
    reach: async ({ page, t, go, filled }) => {
      await go(`/claims/${filled}/export`);
      await expect(page.getByText(t('review.nothingStops'))).toBeVisible();
      await expect(page.getByRole('img').first()).toBeVisible();
    },
  },
  {
    name: 'filled: a draft made, its proof open',
    reach: async ({ page, t, press }) => {
      await press(t('export.makeDraft'));
      await expect(page.getByRole('heading', { name: t('export.draftMade') })).toBeFocused();
      await press(t('export.handOver'));
      await page.getByText(t('export.proofTable'), { exact: true }).first().click();
      const proof = page.getByRole('table').first();
      // A box is drawn when it comes into view.
      await proof.getByRole('row').nth(1).scrollIntoViewIfNeeded();
      await expect(proof.getByRole('img').first()).toBeVisible();
    },
  },
  {
    name: 'filled: more choices open, a password wanted',
    reach: async ({ page, t }) => {
      await page.getByText(t('export.more'), { exact: true }).click();
      await page.getByRole('radio', { name: t('export.seal.password') }).check();
      await expect(page.getByText(t('export.passwordFirst', { shortest: 8 })).first()).toBeVisible();
    },
  },
  {
    name: 'filled: for another recipient',
    reach: async ({ page, t, go, filled, press }) => {
      await go(`/claims/${filled}`);
      await go(`/claims/${filled}/export`);
      await page.getByText(t('export.variant'), { exact: true }).click();
      await page.getByLabel(t('export.variant.make')).check();
      await press(t('export.variant.suggest'));
      await expect(page.getByLabel(t('export.variant.staysOut')).first()).toBeVisible();
    },
  },
];
