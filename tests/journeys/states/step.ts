import { expect, type Locator } from '@playwright/test';
import type { Words } from '../../../shared/text/words.ts';
import type { ScreenState } from '../screenState.ts';

async function typeDay(boxes: Locator | undefined, [day = '', month = '', year = '']: readonly string[], t: Words) {
  await boxes?.getByLabel(t('date.day')).fill(day);
  await boxes?.getByLabel(t('date.month')).fill(month);
  await boxes?.getByLabel(t('date.year')).fill(year);
}

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
    name: 'error: a day known roughly, its ends in the wrong order',
    reach: async ({ page, t, go, filled, press }) => {
      await go(`/claims/${filled}/step/recognition`);
      await page.getByLabel(t('date.roughly')).check();
      await page.getByLabel(t('date.knownBetween')).check();
      const [first, last] = [t('date.first'), t('date.last')].map(name =>
        page.getByRole('group', { name, exact: true }),
      );
      await typeDay(first, ['20', '1', '2026'], t);
      await typeDay(last, ['5', '1', '2026'], t);
      await press(t('step.save'));
      await expect(page.getByRole('alert')).toContainText(t('issue.daysInWrongOrder'));
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
