import { cpSync, existsSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readBackupHeader } from '../../../electron/services/backup/readBackupHeader.ts';
import { openDatabase } from '../../../electron/services/store/openDatabase.ts';
import { takeKeys } from '../../../electron/services/vault/workspaceKeys.ts';
import { unwrapMasterKey } from '../../../electron/services/vault/wrapMasterKey.ts';
import {
  backUpOnce,
  backupName,
  filledPassphrase as passphrase,
  startChoosing,
  type BackedUp,
} from '../../support/filledWorkspace.ts';
import { frozenStores } from '../../support/frozenStores.ts';
import { listClaims } from '../../support/listClaims.ts';
import { temporaryFolder } from '../../support/startServices.ts';
import { fetchFile } from '../../support/uploadFile.ts';

const failsWith = (code: string, details: unknown = {}) => expect.objectContaining({ code, details }) as unknown;
const keptName = 'workspace-kept-2026-03-12';
const startBackedUp = backUpOnce();

async function startRemoved() {
  const started = await startBackedUp();
  const { claimId } = started.opened.claim;
  await started.call('claims.remove', { claimId });
  started.choose(started.backup);
  return { ...started, claimId };
}

async function startOther() {
  const { backup } = await startBackedUp();
  const other = startChoosing();
  await other.call('store.create', { passphrase: 'five small boats' });
  other.choose(backup);
  await other.call('store.lock', {});
  return other;
}

async function startHalfWay() {
  const { backup } = await startBackedUp();
  const there = startChoosing();
  there.choose(backup);
  await there.call('store.openBackup', { secret: { passphrase } });
  await there.call('store.restore', {});
  return there;
}

const beside = (workspaceFolder: string) => readdirSync(dirname(workspaceFolder)).toSorted();

describe('a backup on another computer', () => {
  it.each(['passphrase', 'recoveryCode'] as const)('is restored with the %s, and has everything', async kind => {
    const { backup, recoveryCode, opened, uploaded, bytes } = await startBackedUp();
    const there = startChoosing();
    there.choose(backup);
    const secret = kind === 'passphrase' ? { passphrase } : { recoveryCode };
    expect(await there.call('store.openBackup', { secret })).toMatchObject({
      done: true,
      madeOn: '2026-03-12',
      claims: 1,
      evidence: 1,
      replaces: 'nothing',
      removedHere: 0,
    });
    expect(await there.call('store.restore', {})).toEqual({ keptAs: null });
    expect(await there.call('store.state', {})).toEqual({ state: 'locked' });
    await there.call('store.unlock', secret);
    expect(await there.call('claims.open', { claimId: opened.claim.claimId })).toEqual(opened);
    const answer = await fetchFile(there.services.serveFile, `/files/evidence/${uploaded.evidenceId}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(beside(there.workspaceFolder)).toEqual(['workspace']);
  });

  it('is not opened by another passphrase, and leaves nothing behind', async () => {
    const { backup } = await startBackedUp();
    const there = startChoosing();
    there.choose(backup);
    await expect(there.call('store.openBackup', { secret: { passphrase: 'no such lantern' } })).rejects.toThrow(
      failsWith('wrongPassphrase', { waitSeconds: 0 }),
    );
    expect(beside(there.workspaceFolder)).toEqual([]);
  });

  it('is forgotten where a workspace is made meanwhile, which stands as it is', async () => {
    const { backup } = await startBackedUp();
    const there = startChoosing();
    there.choose(backup);
    await there.call('store.openBackup', { secret: { passphrase } });
    await there.call('store.create', { passphrase: 'five small boats' });
    await expect(there.call('store.restore', {})).rejects.toThrow(failsWith('cancelled'));
    expect(await there.call('claims.find', { words: '', offset: 0 })).toMatchObject({ total: 0 });
    expect(beside(there.workspaceFolder)).toEqual(['workspace']);
  });

  it('stays as it was: restoring only reads it', async () => {
    const { backup, call, choose } = await startBackedUp();
    const there = startChoosing();
    there.choose(backup);
    await there.call('store.openBackup', { secret: { passphrase } });
    await there.call('store.restore', {});
    choose(backup);
    expect(await call('store.checkBackup', {})).toMatchObject({ done: true, claims: 1, isOfThis: true });
    expect(readdirSync(backup).toSorted()).toEqual([
      'README.txt',
      'backup.json',
      'evidence',
      'exports',
      'header.json',
      'workspace.db',
    ]);
  });
});

describe('a backup over the workspace it was made of', () => {
  it('keeps that workspace beside it, under the name it tells', async () => {
    const { backup, call, choose, workspaceFolder, opened } = await startBackedUp();
    const { claimId } = opened.claim;
    await call('claims.create', { jurisdiction: 'kz', title: 'Case 2', answers: {} });
    choose(backup);
    expect(await call('store.openBackup', { secret: { passphrase } })).toMatchObject({
      replaces: 'same',
      removedHere: 0,
    });
    expect(await call('store.restore', {})).toEqual({ keptAs: keptName });
    await call('store.unlock', { passphrase });
    expect(await call('claims.open', { claimId })).toEqual(opened);
    expect(await call('claims.find', { words: '', offset: 0 })).toMatchObject({ total: 1 });
    expect(beside(workspaceFolder)).toEqual(['workspace', keptName]);
    const kept = startChoosing({ workspaceFolder: join(dirname(workspaceFolder), keptName) });
    await kept.call('store.unlock', { passphrase });
    expect(await kept.call('claims.find', { words: '', offset: 0 })).toMatchObject({ total: 2 });
  });

  it('announces the claims that were removed since, and leaves them out', async () => {
    const { call, claimId, workspaceFolder } = await startRemoved();
    expect(await call('store.openBackup', { secret: { passphrase } })).toMatchObject({
      claims: 1,
      removedHere: 1,
      removedOn: ['2026-03-12'],
    });
    await call('store.restore', {});
    await call('store.unlock', { passphrase });
    await expect(call('claims.open', { claimId })).rejects.toThrow(
      failsWith('notFound', { what: 'claim', id: claimId }),
    );
    expect(readdirSync(join(workspaceFolder, 'evidence'))).toEqual([]);
    expect(readdirSync(workspaceFolder).filter(file => file.startsWith('workspace-v'))).toEqual([]);
  });

  it('announces them also where the workspace is locked', async () => {
    const { call } = await startRemoved();
    await call('store.lock', {});
    expect(await call('store.openBackup', { secret: { passphrase } })).toMatchObject({
      replaces: 'same',
      removedHere: 1,
    });
  });

  it('brings them back where that is chosen, and its access log tells of the restoring', async () => {
    const { call, claimId, opened } = await startRemoved();
    await call('store.openBackup', { secret: { passphrase } });
    await call('store.restore', { bringBack: 'all' });
    await call('store.unlock', { passphrase });
    expect(await call('claims.open', { claimId })).toEqual(opened);
    const { entries } = await call('accessLog.list', { claimId: null, from: null, until: null, before: null });
    expect(entries.map(({ action }) => action)).toContain('store.restore');
  });

  it('is remembered as the last backup, which was opened that day', async () => {
    const { backup, call, choose } = await startBackedUp();
    choose(backup);
    await call('store.openBackup', { secret: { passphrase } });
    await call('store.restore', {});
    await call('store.unlock', { passphrase });
    const { last, isDue } = await call('store.backupState', {});
    expect([last?.folder, last?.claims, isDue]).toEqual([backupName, 1, false]);
  });
});

describe('an earlier workspace without a seal', () => {
  it('is restored with what was written before it was killed', async () => {
    const [, , { passphrase: itsOwn }] = frozenStores;
    const earlier = join(temporaryFolder(), 'earlier');
    const killed = join(temporaryFolder(), 'killed');
    cpSync(join(import.meta.dirname, '../../fixtures/stores/v3'), earlier, { recursive: true });
    const { slots } = await readBackupHeader(earlier);
    const slot = slots.find(({ kind }) => kind === 'passphrase');
    const masterKey = slot && (await unwrapMasterKey(slot, Buffer.from(itsOwn)));
    if (masterKey === undefined) throw new Error('not its passphrase');
    const database = openDatabase(join(earlier, 'workspace.db'), takeKeys(masterKey).database);
    database.prepare("UPDATE claim SET title = 'Case 1, before the power failed' WHERE title = 'Case 1'").run();
    cpSync(earlier, killed, { recursive: true });
    database.close();
    const there = startChoosing();
    there.choose(killed);
    await there.call('store.openBackup', { secret: { passphrase: itsOwn } });
    await there.call('store.restore', {});
    await there.call('store.unlock', { passphrase: itsOwn });
    const titles = (await listClaims(there.call)).map(({ title }) => title);
    expect(titles).toContain('Case 1, before the power failed');
  });
});

describe('a backup that is restored', () => {
  it('is put in its place whoever locks and asks meanwhile', async () => {
    const { backup, call, choose, workspaceFolder } = await startBackedUp();
    choose(backup);
    await call('store.openBackup', { secret: { passphrase } });
    const restoring = { isOver: false };
    const restored = call('store.restore', {}).finally(() => (restoring.isOver = true));
    const locks: Promise<unknown>[] = [];
    const states = new Set<string>();
    while (!restoring.isOver) {
      locks.push(call('store.lock', {}));
      const { state } = await call('store.state', {});
      states.add(state);
      await setImmediate();
    }
    expect(await restored).toEqual({ keptAs: keptName });
    await Promise.all(locks);
    expect([...states]).toEqual(['locked']);
    expect(beside(workspaceFolder)).toEqual(['workspace', keptName]);
  });
});

describe('a backup that nobody restores', () => {
  it.each<[string, (started: BackedUp) => unknown]>([
    ['at a lock', ({ call }) => call('store.lock', {})],
    ['at the end of the program', ({ services }) => services.close()],
  ])('is forgotten %s', async (_, end) => {
    const started = await startBackedUp();
    const { backup, call, choose, workspaceFolder } = started;
    choose(backup);
    await call('store.openBackup', { secret: { passphrase } });
    await end(started);
    await expect(call('store.restore', {})).rejects.toThrow(failsWith('cancelled'));
    expect(beside(workspaceFolder)).toEqual(['workspace']);
  });
});

/** A newer backup, with a second claim, and the state here that the first backup has. */
async function startNewer() {
  const there = await startBackedUp();
  await there.call('claims.create', { jurisdiction: 'kz', title: 'Case 2', answers: {} });
  there.choose(there.stick);
  await there.call('store.backup', {});
  return { here: await startBackedUp(), newer: join(there.stick, `${backupName}-2`) };
}

async function restoreFrom(newer: string, { call, choose }: BackedUp) {
  choose(newer);
  const offered = await call('store.openBackup', { secret: { passphrase } });
  await call('store.restore', {});
  await call('store.unlock', { passphrase });
  return { offered, total: (await call('claims.find', { words: '', offset: 0 })).total };
}
describe('a newer backup', () => {
  const everything = {
    offered: { done: true, claims: 2, replaces: 'diverged', removedHere: 0, removedOn: [] },
    total: 2,
  };

  it('over the older state brings all of its claims', async () => {
    const { here, newer } = await startNewer();
    expect(await restoreFrom(newer, here)).toMatchObject(everything);
  });

  it('over an older backup that went its own way brings all of its claims, also one deleted there', async () => {
    const { here, newer } = await startNewer();
    const { call, choose, backup, opened } = here;
    choose(backup);
    await call('store.openBackup', { secret: { passphrase } });
    await call('store.restore', {});
    await call('store.unlock', { passphrase });
    await call('claims.remove', { claimId: opened.claim.claimId });
    expect(await restoreFrom(newer, here)).toMatchObject(everything);
  });
});

describe('a backup over another workspace', () => {
  it('is restored only where that is said', async () => {
    const { call } = await startOther();
    expect(await call('store.openBackup', { secret: { passphrase } })).toMatchObject({ replaces: 'other' });
    await expect(call('store.restore', {})).rejects.toThrow(failsWith('backupRefused', { reason: 'otherWorkspace' }));
    expect(await call('store.restore', { replaceOther: true })).toEqual({ keptAs: keptName });
    await call('store.unlock', { passphrase });
    expect(await call('claims.find', { words: '', offset: 0 })).toMatchObject({ total: 1 });
  });

  it('leaves it as it was where nobody goes on', async () => {
    const { call, workspaceFolder } = await startOther();
    await call('store.openBackup', { secret: { passphrase } });
    await call('store.unlock', { passphrase: 'five small boats' });
    expect(beside(workspaceFolder)).toEqual(['workspace']);
  });
});

describe('replacing a workspace that is cut off', () => {
  it('after the former one was moved aside is finished at the next start', async () => {
    const { workspaceFolder } = await startHalfWay();
    renameSync(workspaceFolder, `${workspaceFolder}.restored`);
    const after = startChoosing({ workspaceFolder });
    expect(await after.call('store.state', {})).toEqual({ state: 'locked' });
    await after.call('store.unlock', { passphrase });
    expect(await after.call('claims.find', { words: '', offset: 0 })).toMatchObject({ total: 1 });
  });

  it('before that leaves the former one, and nothing of the other', async () => {
    const { workspaceFolder } = await startHalfWay();
    const other = await startBackedUp();
    await other.call('store.lock', {});
    renameSync(other.workspaceFolder, `${workspaceFolder}.restored`);
    const after = startChoosing({ workspaceFolder });
    await after.call('store.unlock', { passphrase });
    expect(existsSync(`${workspaceFolder}.restored`)).toBe(false);
    expect(beside(workspaceFolder)).toEqual([basename(workspaceFolder)]);
  });
});
