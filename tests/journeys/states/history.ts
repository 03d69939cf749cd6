import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const historyStates: readonly ScreenState[] = [
  {
    name: 'empty',
    reach: async ({ page, t, go, empty }) => {
      await go(`/claims/${empty}/history`);
      await expect(page.getByText(t('history.created'))).toBeVisible();
    },
  },
  {
    name: 'filled: with a reason and its form open',
    reach: async ({ page, t, go, kyrgyz }) => {
      await go(`/claims/${kyrgyz}/history`);
      const newest = page.getByRole('listitem', { name: t('history.number', { number: 2 }) });
      await newest.getByText(t('history.addReason')).click();
      await newest.getByRole('textbox').fill('Birch');
      await newest.getByRole('button', { name: t('history.keepReason') }).click();
      await expect(newest.getByText(t('history.why', { why: 'Birch' }))).toBeVisible();
    },
  },
  {
    name: 'error: no such day',
    reach: async ({ page, t, press }) => {
      await press(t('history.show'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled: as it was on a day',
    reach: async ({ page, t, go, kyrgyz }) => {
      await go(`/claims/${kyrgyz}/history/2026-03-12`);
      await expect(page.getByText(t('history.readOnly'))).toBeVisible();
    },
  },
];
