import { existsSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerText } from '../../support/claimChanges.ts';
import { chosenFolder, passphrase, startOpenServices, startServices } from '../../support/startServices.ts';
import { attachUpload, fetchFile, makePdf, uploadFile } from '../../support/uploadFile.ts';

const failsWith = (code: string, details: unknown = {}) => expect.objectContaining({ code, details }) as unknown;

async function startFilled() {
  const { folder, dialogs } = chosenFolder();
  const started = await startOpenServices({ dialogs });
  const { call, services } = started;
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
  const { claimId } = claim;
  const bytes = await makePdf(2);
  const uploaded = await uploadFile(services.serveFile, bytes);
  const changes = [answerText('victim.fullName', 'Айгүл Сейіт'), attachUpload(uploaded, 'deathCertificate')];
  const opened = await call('claims.apply', { claimId, revision: 1, changes });
  return { ...started, chosen: folder, opened, bytes, evidenceId: uploaded.evidenceId };
}

describe('a backup', () => {
  it('is counted, and named for its day', async () => {
    const { call, chosen } = await startFilled();
    expect(await call('store.backup', {})).toEqual({ done: true, claims: 1, evidence: 1 });
    expect(await call('store.backup', {})).toEqual({ done: true, claims: 1, evidence: 1 });
    expect(readdirSync(chosen)).toEqual(['Redress-backup-2026-03-12', 'Redress-backup-2026-03-12-2']);
  });

  it('opens with the same passphrase and has everything', async () => {
    const { call, chosen, opened, bytes, evidenceId } = await startFilled();
    await call('store.backup', {});
    const copy = startServices({ workspaceFolder: join(chosen, 'Redress-backup-2026-03-12') });
    await copy.call('store.unlock', { passphrase });
    const { claimId } = opened.claim;
    expect(await copy.call('claims.open', { claimId })).toEqual(opened);
    const answer = await fetchFile(copy.services.serveFile, `/files/evidence/${evidenceId}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('opens to nobody but its owner, whatever the umask', async () => {
    const umask = process.umask(0);
    onTestFinished(() => void process.umask(umask));
    const { call, chosen, evidenceId } = await startFilled();
    await call('store.backup', {});
    const copy = join(chosen, 'Redress-backup-2026-03-12');
    const rights = (name: string) => (statSync(join(copy, name)).mode & 0o777).toString(8);
    expect(rights('.')).toBe('700');
    expect(
      Object.fromEntries(readdirSync(copy, { recursive: true, encoding: 'utf8' }).map(name => [name, rights(name)])),
    ).toEqual({
      'README.txt': '600',
      'backup.json': '600',
      evidence: '700',
      [join('evidence', evidenceId)]: '600',
      exports: '700',
      'header.json': '600',
      'workspace.db': '600',
    });
  });

  it('is not made where the person cancels, or where there are no folders to choose', async () => {
    const cancelled = await startOpenServices({ dialogs: { chooseFolder: async () => undefined } });
    const loopback = await startOpenServices();
    expect(await cancelled.call('store.backup', {})).toEqual({ done: false });
    expect(await loopback.call('store.backup', {})).toEqual({ done: false });
  });

  it('is not called done where a file of the workspace is damaged, and leaves nothing behind', async () => {
    const { call, chosen, workspaceFolder, evidenceId } = await startFilled();
    writeFileSync(join(workspaceFolder, 'evidence', evidenceId), 'noise');
    await expect(call('store.backup', {})).rejects.toThrow(failsWith('storeDamaged', { part: 'evidence' }));
    expect(readdirSync(chosen)).toEqual([]);
  });

  it('is not made where the chosen folder is gone', async () => {
    const { call, chosen } = await startFilled();
    rmSync(chosen, { recursive: true });
    await expect(call('store.backup', {})).rejects.toThrow(failsWith('fileUnreadable'));
    expect(existsSync(chosen)).toBe(false);
  });

  it('ends with a lock, and leaves nothing behind', async () => {
    const { call, chosen } = await startFilled();
    const copying = call('store.backup', {});
    copying.catch(() => undefined);
    await Promise.resolve();
    await call('store.lock', {});
    await expect(copying).rejects.toThrow(failsWith('locked'));
    expect(readdirSync(chosen)).toEqual([]);
  });

  it('can be stopped, and leaves nothing behind, nor in the log of the last writes', async () => {
    const { call, chosen, workspaceFolder } = await startFilled();
    const copying = call('store.backup', { jobId: 'job1' });
    copying.catch(() => undefined);
    await Promise.resolve();
    await call('jobs.cancel', { jobId: 'job1' });
    await expect(copying).rejects.toThrow(failsWith('cancelled'));
    expect(readdirSync(chosen)).toEqual([]);
    expect(statSync(join(workspaceFolder, 'workspace.db-wal')).size).toBe(0);
  });

  it('takes the place of nothing, not even of a link that leads nowhere', async () => {
    const { call, chosen } = await startFilled();
    symlinkSync(join(chosen, 'nowhere'), join(chosen, 'Redress-backup-2026-03-12'));
    await call('store.backup', {});
    expect(readdirSync(chosen).toSorted()).toEqual(['Redress-backup-2026-03-12', 'Redress-backup-2026-03-12-2']);
    expect(existsSync(join(chosen, 'nowhere'))).toBe(false);
  });

  it('needs an open workspace', async () => {
    const { call } = startServices({ dialogs: chosenFolder().dialogs });
    await expect(call('store.backup', {})).rejects.toThrow(failsWith('locked'));
  });
});
