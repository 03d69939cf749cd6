import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const safeguardsStates: readonly ScreenState[] = [
  { name: 'empty: nothing ticked', reach: ({ go, empty }) => go(`/claims/${empty}/safeguards`) },
  {
    name: 'filled',
    reach: async ({ page, t, go, kyrgyz }) => {
      await go(`/claims/${kyrgyz}/safeguards`);
      await page.getByRole('checkbox').first().check();
      await expect(page.getByText(t('save.saved'))).toBeVisible();
    },
  },
];
