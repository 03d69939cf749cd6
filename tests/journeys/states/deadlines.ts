import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const deadlinesStates: readonly ScreenState[] = [
  {
    name: 'empty',
    over: 'noClaims',
    reach: async ({ page, t, go }) => {
      await go('/deadlines');
      await expect(page.getByText(t('deadline.noneYet'))).toBeVisible();
    },
  },
  {
    name: 'filled',
    reach: async ({ page, t, go }) => {
      await go('/deadlines');
      await expect(page.getByText(t('deadlines.discreet'))).toBeVisible();
    },
  },
  {
    name: 'filled: in clear, with every reason open',
    reach: async ({ page, t, press }) => {
      await press(t('frame.discreet'));
      await page.getByLabel(t('deadlines.all')).check();
      await page.locator('main details').evaluateAll(all => {
        for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
      });
    },
  },
];
