import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const routesStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go, empty }) => go(`/claims/${empty}/routes`) },
  {
    name: 'filled',
    reach: async ({ page, t, go, filled }) => {
      await go(`/claims/${filled}/routes`);
      await expect(page.getByText(t('routes.pursued')).first()).toBeVisible();
    },
  },
  {
    name: 'filled: every reason open',
    reach: async ({ page }) => {
      await page.locator('main details').evaluateAll(all => {
        for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
      });
    },
  },
];
