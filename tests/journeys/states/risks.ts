import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const risksStates: readonly ScreenState[] = [
  {
    name: 'empty',
    reach: async ({ page, t, go, empty }) => {
      await go(`/claims/${empty}/risks`);
      await expect(page.getByText(t('risks.introOpen'))).toBeVisible();
    },
  },
  {
    name: 'filled: two routes, every reason open',
    reach: async ({ page, t, go, kyrgyz }) => {
      await go(`/claims/${kyrgyz}/risks`);
      await expect(page.getByText(t('risks.intro'))).toBeVisible();
      await page.locator('main details').evaluateAll(all => {
        for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
      });
    },
  },
];
