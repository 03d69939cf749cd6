import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const reviewStates: readonly ScreenState[] = [
  {
    name: 'empty: stopped',
    reach: async ({ page, t, go, empty }) => {
      await go(`/claims/${empty}/review`);
      await expect(page.getByRole('link', { name: t('blocker.nothingPursued') })).toBeVisible();
    },
  },
  {
    name: 'filled: two routes, stopped',
    reach: async ({ page, go, kyrgyz }) => {
      await go(`/claims/${kyrgyz}/review`);
      await expect(page.locator('main [data-tone="stop"] li a').first()).toBeVisible();
    },
  },
  {
    name: 'filled',
    reach: async ({ page, t, go, filled }) => {
      await go(`/claims/${filled}/review`);
      await expect(page.getByText(t('review.nothingStops'))).toBeVisible();
    },
  },
];
