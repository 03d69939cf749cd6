import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const taskListStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go, empty }) => go(`/claims/${empty}`) },
  { name: 'filled', reach: ({ go, filled }) => go(`/claims/${filled}`) },
  {
    name: 'filled: a newer pack changes the claim',
    reach: async ({ page, go, updated, t }) => {
      await go(`/claims/${updated}`);
      await expect(page.getByRole('region', { name: t('packNews.title') })).toBeVisible();
    },
  },
  {
    name: 'dialog: delete the claim',
    reach: async ({ page, press, t }) => {
      await press(t('retention.delete'));
      await expect(page.getByRole('button', { name: t('retention.keep') })).toBeFocused();
    },
  },
  {
    name: 'filled: archived',
    reach: async ({ page, press, t }) => {
      await press(t('retention.keep'));
      await press(t('retention.archive'));
      await expect(page.getByText(t('retention.noTerm'))).toBeVisible();
    },
  },
];
