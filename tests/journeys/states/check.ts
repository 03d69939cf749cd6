import { expect } from '@playwright/test';
import { answerCheck } from '../answerCheck.ts';
import type { ScreenState } from '../screenState.ts';

export const checkStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go }) => go('/check') },
  {
    name: 'error: no country',
    reach: async ({ page, t, press }) => {
      await press(t('check.begin'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled: the first question',
    reach: async ({ page, t, press }) => {
      await page.locator('#country').check();
      await press(t('check.begin'));
      await expect(page.getByText(t('check.badge'))).toBeVisible();
    },
  },
  {
    name: 'error: no answer',
    reach: async ({ page, t, press }) => {
      await press(t('check.continue'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled: the result',
    reach: async scene => {
      await answerCheck(scene);
      await scene.page.locator('main details').evaluateAll(all => {
        for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
      });
    },
  },
  {
    name: 'filled: the page for the family',
    reach: async ({ page, t, press }) => {
      await page.getByRole('link', { name: t('check.page') }).click();
      await press(t('family.safe.print'));
      await expect(page.getByRole('img').first()).toBeVisible();
    },
  },
];
