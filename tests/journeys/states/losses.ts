import { expect } from '@playwright/test';
import type { ScreenState } from '../screenState.ts';
import type { Scene } from '../scene.ts';

/** Opens the form of an entry under a name of its own. */
const enter =
  (kind: 'losses' | 'payments', name: string) =>
  async ({ go, filled }: Scene) =>
    go(`/claims/${filled}/${kind}/${name}`);

async function fillLoss({ page }: Scene): Promise<void> {
  await page.locator('#what').selectOption({ index: 1 });
  await page.locator('#minor').fill('24 500');
  await page.locator('#day').fill('3.3.2026');
  await page.locator('#note').fill('Чек 17');
  await page.locator('input[id^="receipt-"]').first().check();
}

async function fillPayment({ page }: Scene): Promise<void> {
  await page.locator('#what').fill('Страховая компания «Пример»');
  await page.locator('#minor').fill('5000');
}

async function expectErrors({ page, t, press }: Scene): Promise<void> {
  await press(t('losses.save'));
  await expect(page.getByRole('alert')).toBeFocused();
}

async function save({ page, t, press }: Scene): Promise<void> {
  await press(t('losses.save'));
  await expect(page.getByRole('heading', { level: 1, name: t('losses.title') })).toBeFocused();
}

export const lossesStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go, empty }) => go(`/claims/${empty}/losses`) },
  {
    name: 'filled: a loss, a payment and one that was begun',
    reach: async scene => {
      await enter('losses', 'one')(scene);
      await fillLoss(scene);
      await save(scene);
      await enter('payments', 'two')(scene);
      await fillPayment(scene);
      await save(scene);
      await enter('losses', 'three')(scene);
      await scene.page.locator('#minor').fill('1');
      await scene.go(`/claims/${scene.filled}/losses`);
      await expect(scene.page.getByText(scene.t('losses.unfinished.loss'))).toBeVisible();
    },
  },
  {
    name: 'filled: one taken out',
    reach: async ({ page, t }) => {
      await page.getByRole('table').first().getByRole('button').first().click();
      await expect(page.getByText(t('losses.removed'))).toBeFocused();
    },
  },
];

export const lossStates: readonly ScreenState[] = [
  { name: 'empty', reach: enter('losses', 'one') },
  { name: 'error', reach: expectErrors },
  { name: 'filled', reach: fillLoss },
  {
    name: 'dialog: the pages of a receipt',
    reach: async ({ page, t }) => {
      await page
        .getByRole('button', { name: t('documents.previewFile', { name: 'scan.pdf' }) })
        .first()
        .click();
      await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
    },
  },
];

export const paymentStates: readonly ScreenState[] = [
  { name: 'empty', reach: enter('payments', 'one') },
  { name: 'error', reach: expectErrors },
  { name: 'filled', reach: fillPayment },
];
