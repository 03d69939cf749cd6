import type { ScreenState } from '../screenState.ts';

export const amountStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go, empty }) => go(`/claims/${empty}/amount/fund`) },
  { name: 'filled', reach: ({ go, filled }) => go(`/claims/${filled}/amount/fund`) },
  {
    name: 'filled: every reason open',
    reach: async ({ page }) => {
      await page.locator('main details').evaluateAll(all => {
        for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
      });
    },
  },
];
