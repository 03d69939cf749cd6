import { expect } from '@playwright/test';
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
];
