import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';

export const stepStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go, empty }) => go(`/claims/${empty}/step/who`) },
  {
    name: 'error',
    reach: async ({ page, t, press }) => {
      await press(t('step.save'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  { name: 'filled', reach: ({ go, filled }) => go(`/claims/${filled}/step/who`) },
];
