import SqliteDatabase from 'better-sqlite3';
import { expect, it, onTestFinished, vi } from 'vitest';
import { backupName, filledPassphrase as passphrase, startChoosing } from '../../support/filledWorkspace.ts';
import { temporaryFolder } from '../../support/startServices.ts';

it('erases once what a restoring leaves out, however many claims that is', async () => {
  const { call, choose } = startChoosing();
  await call('store.create', { passphrase });
  const ids = [];
  for (const title of ['Aspen', 'Birch', 'Cedar']) {
    ids.push((await call('claims.create', { jurisdiction: 'kz', title, answers: {} })).claim.claimId);
  }
  const stick = temporaryFolder();
  choose(stick);
  await call('store.backup', {});
  for (const claimId of ids.slice(1)) await call('claims.remove', { claimId });
  choose(`${stick}/${backupName}`);
  expect(await call('store.openBackup', { secret: { passphrase } })).toMatchObject({ removedHere: 2 });
  const run = vi.spyOn(SqliteDatabase.prototype, 'exec');
  onTestFinished(() => run.mockRestore());
  await call('store.restore', {});
  await call('store.unlock', { passphrase });
  expect(run.mock.calls.filter(([sql]) => sql === 'VACUUM')).toHaveLength(1);
  expect(await call('claims.find', { words: '', offset: 0 })).toMatchObject({ total: 1 });
});
