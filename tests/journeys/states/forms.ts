import { expect } from '@playwright/test';
import { makeForm } from '../../support/makeForm.ts';
import { makePdf } from '../../support/uploadFile.ts';
import type { Scene } from '../scene.ts';
import type { ScreenState } from '../screenState.ts';

async function dropForm({ page }: Scene, bytes: Uint8Array): Promise<void> {
  await expect(page.locator('#form-scheme option')).not.toHaveCount(0);
  const file = { name: 'Form 7.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
  await page.locator('input[type="file"]').first().setInputFiles(file);
}

/** Drops the form where it may be dropped, and waits for its bench. */
async function addForm(scene: Scene): Promise<void> {
  await dropForm(scene, await makeForm());
  const name = scene.page.getByRole('textbox', { name: scene.t('forms.formName') });
  await expect(name).toHaveValue('Form 7');
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
      await expect(scene.page.getByText(scene.t('forms.refusal.noFields'))).toBeVisible();
    },
  },
  {
    name: 'filled',
    reach: async scene => {
      await addForm(scene);
      await scene.go('/forms');
      await expect(scene.page.getByRole('link', { name: 'Form 7' })).toBeVisible();
    },
  },
];

export const formStates: readonly ScreenState[] = [
  {
    name: 'empty: nothing mapped',
    reach: async scene => {
      await scene.go('/forms');
      await addForm(scene);
      await expect(scene.page.locator('svg image')).toBeVisible();
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
      await page.getByRole('combobox', { name: /For a child/ }).fill('claim for');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('group', { name: t('forms.tickedWhere') })).toBeVisible();
      await page.locator('#form-shown').selectOption({ label: t('forms.example') });
      await page.clock.runFor('00:01');
      await expect(page.getByText(t('forms.drawing'))).toBeHidden();
      await expect(page.locator('svg image')).toBeVisible();
    },
  },
  {
    name: 'filled: a row of an answer sheet',
    reach: async scene => {
      const { page, t, go, press } = scene;
      await go('/forms');
      await dropForm(scene, await makePdf(1));
      await press(t('forms.makeSheet'));
      await press(t('forms.addRow'));
      await page.locator('#row-1-label').fill('1. Name');
      await expect(page.getByRole('img', { name: t('pages.page', { number: 1, count: 1 }) })).toBeVisible();
    },
  },
];
