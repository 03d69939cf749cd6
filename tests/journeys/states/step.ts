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
  {
    name: 'empty: signpost',
    reach: async ({ page, t, go, empty }) => {
      await go(`/claims/${empty}/step/offences`);
      await expect(page.getByRole('button', { name: t('step.toQuestions') })).toBeVisible();
    },
  },
  { name: 'filled', reach: ({ go, filled }) => go(`/claims/${filled}/step/who`) },
  {
    name: 'filled: provisions, the list open',
    reach: async ({ page, go, filled }) => {
      await go(`/claims/${filled}/step/offences`);
      await page.locator('[id="case.offences"]').fill('120');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'error: no provision',
    reach: async ({ page, t, press }) => {
      await page.keyboard.press('Escape');
      await page.getByLabel(t('offences.part')).fill('three');
      await press(t('step.save'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled: a doubtful number',
    reach: async ({ page, t, go, filled }) => {
      await go(`/claims/${filled}/step/bank`);
      await page.locator('[id="bank.iban"]').fill('KZ009990000000000017');
      await page.keyboard.press('Tab');
      await expect(page.getByText(t('doubt.iban.checkDigits'))).toBeVisible();
    },
  },
  {
    name: 'not needed',
    reach: ({ go, filled }) => go(`/claims/${filled}/step/family`),
  },
  {
    name: 'filled: discreet wording',
    reach: async ({ page, t, go, filled, press }) => {
      await go(`/claims/${filled}/review`);
      await press(t('frame.discreet'));
      await go(`/claims/${filled}/step/offences`);
      await page.locator('[id="case.offences"]').fill('120');
      await expect(page.getByRole('option').first()).toContainText(t('discreet.offence', { code: '' }).trim());
    },
  },
];
