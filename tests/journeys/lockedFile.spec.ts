import { expect, test } from '@playwright/test';
import { evidenceFixture, fixturePassword } from '../support/evidenceFixture.ts';
import { withScene } from './scene.ts';

const upload = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
const locked = 'qpdf-locked-cyrillic.pdf';

test('a file with a password is asked for it, and one that was damaged says that it was mended', () =>
  withScene('claims', 'en', async ({ page, go, empty, t }) => {
    await go(`/claims/${empty}/documents`);
    const ruling = page.locator('#document-recognitionRuling');
    const chooser = ruling.locator('input[type=file]');
    const dialog = page.getByRole('dialog', { name: t('filePassword.title') });
    const box = dialog.getByLabel(t('filePassword.label'), { exact: true });

    // Left out: nothing of it is held.
    await chooser.setInputFiles(upload('locked.pdf', evidenceFixture(locked)));
    await expect(dialog.getByText('locked.pdf')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(ruling.getByText(t('error.evidenceRejected.passwordProtected'))).toBeVisible();
    await expect(ruling.getByText('locked.pdf')).toBeHidden();

    await chooser.setInputFiles(upload('locked.pdf', evidenceFixture(locked)));
    await expect(box).toBeFocused();
    await page.keyboard.type('Мыс');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText(t('error.evidenceRejected.wrongPassword'));
    await box.fill(fixturePassword(locked));
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(ruling.getByText(t('documents.state.added', { count: 1 }))).toBeVisible();

    const cutOff = evidenceFixture('ghostscript-turned.pdf').slice(0, 4500);
    await chooser.setInputFiles(upload('cut-off.pdf', cutOff));
    await expect(ruling.getByText(t('documents.mended'))).toBeVisible();
    await ruling.getByRole('button', { name: t('documents.previewFile', { name: 'cut-off.pdf' }) }).click();
    await expect(page.getByRole('dialog').getByRole('img')).toHaveCount(6);
  }));
