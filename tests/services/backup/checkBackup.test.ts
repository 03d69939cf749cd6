import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { assert, asyncProperty, constantFrom, double, integer, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSeal, hashFile } from '../../../electron/services/backup/backupSeal.ts';
import { checkFolder } from '../../../electron/services/backup/checkFolder.ts';
import { readBackupHeader } from '../../../electron/services/backup/readBackupHeader.ts';
import { openDatabase } from '../../../electron/services/store/openDatabase.ts';
import { takeKeys } from '../../../electron/services/vault/workspaceKeys.ts';
import { unwrapMasterKey } from '../../../electron/services/vault/wrapMasterKey.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import {
  backUpOnce,
  backupName,
  filledPassphrase as passphrase,
  startChoosing,
} from '../../support/filledWorkspace.ts';
import { temporaryFolder } from '../../support/startServices.ts';

const failsWith = (code: string, details: unknown = {}) => expect.objectContaining({ code, details }) as unknown;
const partial = failsWith('backupRefused', { reason: 'partial' });
const startBackedUp = backUpOnce();

/** The keys of a backup, for somebody who has its passphrase. */
async function keysOf(folder: string) {
  const { slots } = await readBackupHeader(folder);
  const slot = slots.find(({ kind }) => kind === 'passphrase');
  const masterKey = slot && (await unwrapMasterKey(slot, Buffer.from(passphrase)));
  if (masterKey === undefined) throw new Error('not its passphrase');
  return takeKeys(masterKey);
}

/** Reads a backup through as the services do, in this process. */
const readThrough = async (folder: string) =>
  checkFolder({ folder, keys: await keysOf(folder), as: 'backup', onProgress: () => {} });

/** Changes the tables of a backup and seals it again, as only somebody can who has its passphrase. */
async function forge(backup: string, sql: string): Promise<void> {
  const { database: key } = await keysOf(backup);
  const file = join(backup, 'workspace.db');
  const database = openDatabase(file, key);
  database.pragma('journal_mode=DELETE');
  database.exec(sql);
  database.close();
  const header = await hashFile(join(backup, 'header.json'));
  const sealed = { madeOn: isoDateSchema.parse('2026-03-12'), header, database: await hashFile(file) };
  writeFileSync(join(backup, 'backup.json'), formatSeal(key, sealed));
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => name !== 'README.txt' && statSync(join(folder, name)).isFile(),
  );

describe('a backup that is checked', () => {
  it('is counted, and known as one of this workspace', async () => {
    const { call, choose, backup } = await startBackedUp();
    choose(backup);
    expect(await call('store.checkBackup', {})).toMatchObject({
      done: true,
      madeOn: '2026-03-12',
      claims: 1,
      evidence: 1,
      isOfThis: true,
    });
  });

  it('of another workspace is told from it', async () => {
    const { backup } = await startBackedUp();
    const other = startChoosing();
    await other.call('store.create', { passphrase: 'five small boats' });
    other.choose(backup);
    await expect(other.call('store.checkBackup', {})).rejects.toThrow(
      failsWith('backupRefused', { reason: 'otherWorkspace' }),
    );
  });

  it('is read where nothing may be written', async () => {
    const { backup } = await startBackedUp();
    const before = filesOf(backup);
    await readThrough(backup);
    expect(filesOf(backup)).toEqual(before);
  });
});

describe('a folder that is no whole backup', () => {
  it('is refused wherever a file of it is missing, cut or changed', { timeout: 120_000 }, async () => {
    const { backup } = await startBackedUp();
    const files = filesOf(backup);
    expect(files).toHaveLength(4);
    const damage = record({
      file: constantFrom(...files),
      how: constantFrom('missing', 'cut', 'changed', 'longer'),
      place: double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      bit: integer({ min: 0, max: 7 }),
    });
    const folder = join(temporaryFolder(), 'backup');
    await assert(
      asyncProperty(damage, async ({ file, how, place, bit }) => {
        rmSync(folder, { recursive: true, force: true });
        cpSync(backup, folder, { recursive: true });
        const path = join(folder, file);
        const bytes = readFileSync(path);
        const at = Math.floor(place * bytes.length);
        if (how === 'missing') rmSync(path);
        if (how === 'cut') truncateSync(path, at);
        if (how === 'longer') writeFileSync(path, Buffer.concat([bytes, bytes.subarray(at)]));
        if (how === 'changed') {
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
          writeFileSync(path, bytes);
        }
        await expect(readThrough(folder)).rejects.toThrow(
          expect.objectContaining({ code: expect.stringMatching(/^(?:backupRefused|storeFromNewerApp)$/) }) as unknown,
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, (backup: string, outside: string) => void]>([
    ['a file is a link, even to what it was', (backup, outside) => moveAndLink(join(backup, 'workspace.db'), outside)],
    ['a folder is a link, even to what it was', (backup, outside) => moveAndLink(join(backup, 'evidence'), outside)],
  ])('is refused where %s', async (_, change) => {
    const { backup } = await startBackedUp();
    change(backup, temporaryFolder());
    await expect(readThrough(backup)).rejects.toThrow(partial);
  });

  it('is refused where its database is that of another backup of the same workspace', async () => {
    const { backup, call, choose, stick } = await startBackedUp();
    await call('claims.create', { jurisdiction: 'kz', title: 'Case 2', answers: {} });
    choose(stick);
    await call('store.backup', {});
    cpSync(join(stick, `${backupName}-2`, 'workspace.db'), join(backup, 'workspace.db'));
    await expect(readThrough(backup)).rejects.toThrow(partial);
  });

  it.each<[string, (folder: string) => void]>([
    ['is empty', () => {}],
    ['holds other files', folder => writeFileSync(join(folder, 'letter.txt'), 'Dear')],
    ['has a header that is none of ours', folder => writeFileSync(join(folder, 'header.json'), '{}')],
  ])('is called foreign where it %s', async (_, fill) => {
    const { call, choose } = await startBackedUp();
    const folder = join(temporaryFolder(), 'foreign');
    mkdirSync(folder);
    fill(folder);
    choose(folder);
    const foreign = failsWith('backupRefused', { reason: 'foreign' });
    await expect(call('store.checkBackup', {})).rejects.toThrow(foreign);
    await expect(call('store.openBackup', { secret: { passphrase } })).rejects.toThrow(foreign);
  });

  it('is told from one that is gone', async () => {
    const { call, choose, stick } = await startBackedUp();
    choose(join(stick, 'gone'));
    await expect(call('store.openBackup', { secret: { passphrase } })).rejects.toThrow(failsWith('fileUnreadable'));
  });

  it('is taken where it was sealed again as it was', async () => {
    const { call, choose, backup } = await startBackedUp();
    await forge(backup, '');
    choose(backup);
    expect(await call('store.openBackup', { secret: { passphrase } })).toMatchObject({ done: true, claims: 1 });
  });

  it.each([
    'CREATE TRIGGER more AFTER INSERT ON claim BEGIN DELETE FROM claim_deadlines; END',
    'DROP TRIGGER journal_is_not_rewritten',
    'DROP TABLE archived_claim; CREATE VIEW archived_claim AS SELECT 1 AS claim_id',
  ])('is refused with tables of its own, though sealed: %s', async sql => {
    const { call, choose, backup } = await startBackedUp();
    await forge(backup, sql);
    await expect(readThrough(backup)).rejects.toThrow(partial);
    choose(backup);
    await expect(call('store.openBackup', { secret: { passphrase } })).rejects.toThrow(partial);
  });

  it('is refused before it is sealed, as a killed backup leaves it', async () => {
    const { backup } = await startBackedUp();
    rmSync(join(backup, 'backup.json'));
    renameSync(backup, `${backup}.new`);
    await expect(readThrough(`${backup}.new`)).rejects.toThrow(partial);
  });

  it.each([
    ['seal', 'backup.json', '"version": 1', '"version": 2'],
    ['header', 'header.json', '"version": 1', '"version": 2'],
  ])('of a newer Redress says so by its %s', async (_, file, from, to) => {
    const { backup } = await startBackedUp();
    const path = join(backup, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    await expect(readThrough(backup)).rejects.toThrow(failsWith('storeFromNewerApp', { found: 2, known: 1 }));
  });
});

function moveAndLink(path: string, outside: string): void {
  const moved = join(outside, 'moved');
  renameSync(path, moved);
  symlinkSync(moved, path);
}

const isDue = async (call: Awaited<ReturnType<typeof startBackedUp>>['call']) =>
  (await call('store.backupState', {})).isDue;

describe('the reminder of a backup', () => {
  it.each([
    ['2026-03-11', true],
    ['2026-04-11', false],
    ['2026-04-12', true],
  ])('on %s: %s, the last one being of 12 March', async (today, due) => {
    const { workspaceFolder, services } = await startBackedUp();
    services.close();
    const later = startChoosing({ workspaceFolder, today: isoDateSchema.parse(today) });
    await later.call('store.unlock', { passphrase });
    expect(await isDue(later.call)).toBe(due);
  });

  it('comes where there never was one and there are claims, and can be put off for a week', async () => {
    const { call, workspaceFolder, services } = startChoosing();
    await call('store.create', { passphrase });
    expect(await isDue(call)).toBe(false);
    await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
    expect(await isDue(call)).toBe(true);
    await call('store.putOffBackup', {});
    expect(await isDue(call)).toBe(false);
    services.close();
    const after = async (today: string) => {
      const later = startChoosing({ workspaceFolder, today: isoDateSchema.parse(today) });
      await later.call('store.unlock', { passphrase });
      const due = await isDue(later.call);
      later.services.close();
      return due;
    };
    expect([await after('2026-03-18'), await after('2026-03-19')]).toEqual([false, true]);
    // Put off while the clock was wrong.
    expect([await after('2026-03-12'), await after('2026-03-11')]).toEqual([false, true]);
  });

  it('has the proof of the last one, and of the last time that it was opened', async () => {
    const { call, workspaceFolder, services, backup } = await startBackedUp();
    const first = await call('store.backupState', {});
    expect(first.last).toMatchObject({ folder: backupName, claims: 1, evidence: 1, checkedOn: '2026-03-12' });
    services.close();
    const later = startChoosing({ workspaceFolder, today: isoDateSchema.parse('2026-04-20') });
    await later.call('store.unlock', { passphrase });
    later.choose(backup);
    await later.call('store.checkBackup', {});
    expect((await later.call('store.backupState', {})).last).toEqual({ ...first.last, checkedOn: '2026-04-20' });
  });
});
