import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { words } from '../../shared/text/words.ts';
import { findBarriers } from '../journeys/findBarriers.ts';
import { launchDouble } from '../support/launchDouble.ts';

const t = words('en');
const passphrase = 'four green lanterns';

test('makes a backup, has it checked, and restores it without the claim that was deleted since', async () => {
  const place = mkdtempSync(join(tmpdir(), 'redress-stick-'));
  const stick = join(place, 'stick');
  mkdirSync(stick);
  const app = await launchDouble();
  const { page } = app;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  const expectHeading = (name: string) =>
    expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  const openBackup = async () => {
    await page.locator('#backup-secret').fill(passphrase);
    await app.ask('answerDialog', join(stick, 'Redress-backup-2026-11-21'));
    await press(t('restore.choose'));
    await expectHeading(t('restore.opened', { day: '21.11.2026' }));
  };
  const workspaceNames = () =>
    readdirSync(app.folder)
      .filter(name => name.startsWith('workspace'))
      .toSorted();
  try {
    await page.locator('#passphrase').fill(passphrase);
    await page.locator('#again').fill(passphrase);
    await press(t('create.action'));
    await page.getByLabel(t('recovery.stored')).check();
    await press(t('common.continue'));
    await press(t('privacy.action'));
    const claimId = await page.evaluate(async () => {
      const reply = (await window.bridge?.call('claims.create', {
        jurisdiction: 'kz',
        title: 'Aspen',
        answers: {},
      })) as {
        value: { claim: { claimId: string } };
      };
      return reply.value.claim.claimId;
    });

    await page.evaluate(() => (location.hash = '/claims'));
    await expect(page.getByRole('heading', { name: t('backup.due') })).toBeVisible();
    await page.getByRole('link', { name: t('backup.toSettings') }).click();
    await expect(page.getByText(t('backup.never'))).toBeVisible();
    await app.ask('answerDialog', stick);
    await press(t('backup.make'));
    await expect(page.getByText(t('backup.made', { claims: 1, evidence: 0 }))).toBeVisible();
    expect(readdirSync(stick)).toEqual(['Redress-backup-2026-11-21']);
    await app.ask('answerDialog', join(stick, 'Redress-backup-2026-11-21'));
    await press(t('backup.check'));
    await expect(page.getByText(/^The backup of 21\.11\.2026 is whole/)).toBeVisible();

    await page.evaluate(async id => window.bridge?.call('claims.remove', { claimId: id }), claimId);
    await page.keyboard.press('Control+KeyL');
    await press(t('restore.title'));
    await page.locator('#backup-secret').fill('no such lantern');
    await app.ask('answerDialog', join(stick, 'Redress-backup-2026-11-21'));
    await press(t('restore.choose'));
    await expect(page.getByRole('alert')).toBeFocused();
    await openBackup();
    expect(workspaceNames()).toEqual(['workspace', 'workspace.restoring']);
    // Whoever goes back leaves nothing of the backup: the keys are forgotten and its copy is gone.
    await press(t('restore.back'));
    await expectHeading(t('unlock.title'));
    expect(workspaceNames()).toEqual(['workspace']);
    await press(t('restore.title'));
    await openBackup();
    await expect(page.getByText(t('restore.removed', { count: 1 }))).toBeVisible();
    await expect(page.getByLabel(t('restore.leaveOut'))).toBeChecked();
    expect((await findBarriers(page)).barriers).toEqual([]);
    await press(t('restore.action'));
    await expectHeading(t('restore.done'));
    await expect(page.getByText(/workspace-kept-2026-11-21/)).toBeVisible();
    expect((await findBarriers(page)).barriers).toEqual([]);
    await press(t('restore.open'));
    await page.locator('#passphrase').fill(passphrase);
    await press(t('unlock.action'));
    // Where one was before the lock.
    await expectHeading(t('settings.title'));
    await page.evaluate(() => (location.hash = '/claims'));
    await expect(page.getByText(t('claimList.empty'))).toBeVisible();
    expect(workspaceNames()).toEqual(['workspace', 'workspace-kept-2026-11-21']);
  } finally {
    await app.close();
    rmSync(place, { recursive: true, force: true });
  }
});
