import { expect } from '@playwright/test';
import { makeForm } from '../../support/makeForm.ts';
import { makePdf } from '../../support/uploadFile.ts';
import type { Scene } from '../scene.ts';
import type { ScreenState } from '../screenState.ts';

async function dropForm({ page }: Scene, bytes: Uint8Array): Promise<void> {
  const file = { name: 'Form 7.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
  await page.locator('input[type="file"]').first().setInputFiles(file);
}

async function openForm(scene: Scene): Promise<void> {
  const { page, t, go } = scene;
  await go('/forms');
  const known = page.getByRole('link', { name: 'Form 7' });
  if (await known.isVisible()) await known.click();
  else await dropForm(scene, await makeForm());
  await expect(page.getByRole('textbox', { name: t('forms.formName') })).toHaveValue('Form 7', { timeout: 30_000 });
}

export const formsStates: readonly ScreenState[] = [
  {
    name: 'empty',
    reach: async ({ page, t, go }) => {
      await go('/forms');
      await expect(page.getByText(t('forms.none'))).toBeVisible();
    },
  },
  {
    name: 'error: a form without fields',
    reach: async scene => {
      await dropForm(scene, await makePdf(1));
      await expect(scene.page.getByText(scene.t('forms.refusal.noFields'))).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'filled',
    reach: async scene => {
      await openForm(scene);
      await scene.go('/forms');
      await expect(scene.page.getByRole('link', { name: 'Form 7' })).toBeVisible();
    },
  },
];

export const formStates: readonly ScreenState[] = [
  {
    name: 'empty: nothing mapped',
    reach: async scene => {
      await openForm(scene);
      await expect(scene.page.locator('svg image')).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'error: much left to do',
    reach: async ({ page, t, press }) => {
      await press(t('forms.save'));
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'filled: the second page, with an example',
    reach: async ({ page, t }) => {
      await page.locator('#form-page').selectOption('1');
      const ticks = page.getByRole('combobox', { name: /For a child/ });
      await ticks.fill('whom');
      await page.getByRole('option').first().click();
      await page.locator('#form-shown').selectOption({ label: t('forms.example') });
      await page.clock.runFor('00:01');
      await expect(page.getByText(t('forms.drawing'))).toBeHidden({ timeout: 30_000 });
      await expect(page.locator('svg image')).toBeVisible({ timeout: 30_000 });
    },
  },
];
