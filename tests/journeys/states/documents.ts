import { expect } from '@playwright/test';
import { evidenceFixture } from '../../support/evidenceFixture.ts';
import type { ScreenState } from '../screenState.ts';

export const documentsStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go, empty }) => go(`/claims/${empty}/documents`) },
  {
    name: 'filled',
    reach: async ({ page, go, filled }) => {
      await go(`/claims/${filled}/documents`);
      for (const summary of await page.locator('main summary').all()) await summary.click();
    },
  },
  {
    name: 'error: not a document',
    reach: async ({ page, t }) => {
      const file = { name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pages in here') };
      await page.locator('#document-recognitionRuling input[type=file]').setInputFiles(file);
      await expect(page.getByText(t('error.evidenceRejected.type'))).toBeVisible();
    },
  },
  {
    name: 'dialog: the pages of a file',
    reach: async ({ page, t }) => {
      await page
        .getByRole('button', { name: t('documents.previewFile', { name: 'scan.pdf' }) })
        .first()
        .click();
      await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
    },
  },
  {
    name: 'dialog: the password of a file was wrong',
    reach: async ({ page }) => {
      await page.keyboard.press('Escape');
      const buffer = Buffer.from(evidenceFixture('qpdf-locked-aes-256.pdf'));
      const file = { name: 'locked.pdf', mimeType: 'application/pdf', buffer };
      await page.locator('#document-recognitionRuling input[type=file]').setInputFiles(file);
      const dialog = page.getByRole('dialog');
      await dialog.locator('#file-password').fill('another');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('alert')).toBeVisible();
    },
  },
];
