import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeForm } from '../support/makeForm.ts';
import { keyboardHand } from './hands/keyboardHand.ts';
import { withScene } from './scene.ts';

/** It bears a signature that filling would break. */
const signedForm = join(import.meta.dirname, '../fixtures/forms/signed.pdf');

test('a form is mapped, another gets an answer sheet, and both are made with a claim, by keyboard alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-form-'));
  const file = join(folder, 'Form 7.pdf');
  writeFileSync(file, await makeForm());
  try {
    await withScene('claims', 'en', async ({ page, t, go, filled, complaints }) => {
      const hand = keyboardHand(page);
      const arriveAt = (heading: string) =>
        expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeFocused();
      await hand.press('link', t('frame.settings'));
      await arriveAt(t('settings.title'));
      await hand.press('link', t('forms.open'));
      await arriveAt(t('forms.title'));
      await hand.select('form-country', 'Kazakhstan');
      await hand.select('form-scheme', 'Victims Compensation Fund');
      await hand.giveFiles(t('forms.choose'), [file]);
      await arriveAt('Form 7');

      await hand.press('button', t('forms.save'));
      await expect(page.getByRole('alert')).toBeFocused();
      await expect(page.getByRole('link', { name: /Box 1: Name/ })).toBeVisible();
      await hand.tick('form-signs');
      await hand.tick('form-signs-1');
      await hand.find('box-1', 'full name');
      await hand.find('box-3', 'fixed');
      await hand.type('box-3-text', 'Шығын туралы есеп қоса беріледі');
      await hand.press('button', t('forms.restEmpty'));
      await hand.select('form-page', t('pages.page', { number: 2, count: 2 }));
      await hand.find('box-5', 'claim for');
      await hand.tick('box-5-child');
      await hand.press('button', t('forms.restEmpty'));
      await hand.select('form-shown', t('forms.example'));
      await hand.press('button', t('forms.save'));
      await expect(page.getByText(t('forms.savedReady'))).toBeVisible();
      await hand.press('button', t('forms.use'));
      await expect(page.getByText(t('forms.used'))).toBeVisible();
      // A file that cannot be filled costs nothing of a form that is mapped.
      await hand.giveFiles(t('forms.chooseNewer'), [signedForm]);
      await expect(page.getByText(t('forms.refusedNewer'))).toBeVisible();
      await expect(page.getByRole('button', { name: t('forms.makeSheet') })).toHaveCount(0);

      await go('/forms');
      await hand.select('form-country', 'Kazakhstan');
      await hand.select('form-scheme', 'Victims Compensation Fund');
      await hand.giveFiles(t('forms.choose'), [signedForm]);
      await expect(page.getByText(t('forms.refusal.signed'))).toBeVisible();
      await hand.press('button', t('forms.makeSheet'));
      await arriveAt('signed');
      await hand.tick('form-signs');
      await hand.tick('form-signs-1');
      // The focus goes to the same neighbour twice.
      for (const _ of [1, 2, 3]) await hand.press('button', t('forms.addRow'));
      for (const number of [2, 1]) {
        await hand.press('button', `${t('forms.removeRow')}: ${t('forms.row', { number })}`);
        await expect(page.locator('#row-3-label')).toBeFocused();
      }
      await hand.press('button', `${t('forms.removeRow')}: ${t('forms.row', { number: 1 })}`);
      await hand.press('button', t('forms.addRow'));
      await expect(page.locator('#row-1-label')).toBeFocused();
      await hand.type('row-1-label', '3. Full name');
      await hand.find('row-1', 'full name');
      await hand.press('button', t('forms.addRow'));
      await hand.type('row-2-label', '4. Date');
      await hand.find('row-2', t('forms.into.day'));
      await hand.press('button', t('forms.save'));
      await expect(page.getByText(t('forms.savedReady'))).toBeVisible();
      await hand.press('button', t('forms.use'));
      await expect(page.getByText(t('forms.used'))).toBeVisible();
      // What is typed and not saved yet stays while the form is used no more.
      await hand.type('form-title', 'Signed form');
      await hand.press('button', t('forms.stopUse'));
      await expect(page.getByRole('button', { name: t('forms.use') })).toBeVisible();
      await expect(page.locator('#form-title')).toHaveValue('Signed form');
      await hand.press('button', t('forms.save'));
      await expect(page.getByText(t('forms.savedReady'))).toBeVisible();
      await hand.press('button', t('forms.use'));
      await expect(page.getByText(t('forms.used'))).toBeVisible();

      await go(`/claims/${filled}/export`);
      await expect(page.getByText('Form 7').first()).toBeVisible();
      await expect(page.getByText('Signed form').first()).toBeVisible();
      for (const id of await page.locator('input[id^="accept-"]').evaluateAll(boxes => boxes.map(box => box.id))) {
        await hand.tick(id);
      }
      await hand.press('button', t('export.makePdf'));
      await expect(page.getByRole('heading', { name: t('export.pdfMade') })).toBeFocused({ timeout: 120_000 });
      await expect(page.getByText(/paper-fund-\d+\.pdf/).first()).toBeVisible();
      expect(complaints).toEqual([]);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
