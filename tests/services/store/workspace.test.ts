import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../../electron/services/store/migrations/index.ts';
import { workspaceFiles } from '../../../electron/services/store/workspaceFiles.ts';
import { toChange } from '../../support/claimChanges.ts';
import { startChild } from '../../support/startChild.ts';
import { passphrase, startOpenServices, startServices } from '../../support/startServices.ts';
import { startLockedStore, startStore } from '../../support/startStore.ts';

const failsWith = (code: string, details: unknown = {}) => expect.objectContaining({ code, details }) as unknown;
const another = 'four tin lanterns';
const rights = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('a new workspace', () => {
  it('is absent, open, locked and open again', async () => {
    const { call } = startServices();
    const states: string[] = [];
    const note = async () => states.push((await call('store.state', {})).state);
    await note();
    await call('store.create', { passphrase });
    await note();
    await call('store.lock', {});
    await note();
    await call('store.unlock', { passphrase });
    await note();
    expect(states).toEqual(['absent', 'open', 'locked', 'open']);
  });

  it('opens to nobody but its owner, whatever the umask', async () => {
    const umask = process.umask(0);
    onTestFinished(() => void process.umask(umask));
    const { call, workspaceFolder } = await startOpenServices();
    await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
    const inside = readdirSync(workspaceFolder, { recursive: true, encoding: 'utf8' });
    expect(rights(workspaceFolder)).toBe('700');
    expect(Object.fromEntries(inside.map(name => [name, rights(join(workspaceFolder, name))]))).toEqual({
      evidence: '700',
      exports: '700',
      'header.json': '600',
      lock: '600',
      'workspace.db': '600',
      'workspace.db-shm': '600',
      'workspace.db-wal': '600',
    });
  });

  it('is not made over an existing one', async () => {
    const { store } = await startLockedStore();
    await expect(store.create(another)).rejects.toThrow(failsWith('storeExists'));
    await store.unlock({ passphrase });
    expect(store.state()).toBe('open');
  });

  it('is not made in a folder that holds something else', async () => {
    const { store, workspaceFolder } = startStore();
    mkdirSync(workspaceFolder);
    writeFileSync(join(workspaceFolder, 'letter.txt'), 'kept');
    await expect(store.create(passphrase)).rejects.toThrow(failsWith('storeExists'));
    expect(readdirSync(workspaceFolder)).toEqual(['letter.txt']);
  });

  it('is made in an empty folder', async () => {
    const { store, workspaceFolder } = startStore();
    mkdirSync(workspaceFolder);
    await store.create(passphrase);
    expect(store.state()).toBe('open');
  });

  it('is made again where an earlier try was cut off', async () => {
    const { store, workspaceFolder } = startStore();
    const unfinished = `${workspaceFolder}.new`;
    mkdirSync(join(unfinished, 'evidence'), { recursive: true });
    writeFileSync(join(unfinished, 'workspace.db'), 'half a page');
    expect(store.state()).toBe('absent');
    await store.create(passphrase);
    store.lock();
    await store.unlock({ passphrase });
    expect(readdirSync(join(workspaceFolder, '..'))).toEqual(['workspace']);
  });

  it('tells its recovery code even where it was locked while it was made', async () => {
    const { store } = startStore();
    const creating = store.create(passphrase);
    store.lock();
    const recoveryCode = await creating;
    expect(store.state()).toBe('locked');
    await store.unlock({ recoveryCode });
    expect(store.state()).toBe('open');
  });

  it('tells its recovery code even where a full disk keeps it from opening', async () => {
    const isFull = { now: true };
    const { store } = startStore({
      prepare: async () => {
        if (isFull.now) throw Object.assign(new Error(), { code: 'ENOSPC' });
      },
    });
    const recoveryCode = await store.create(passphrase);
    expect(store.state()).toBe('locked');
    isFull.now = false;
    await store.unlock({ recoveryCode });
    expect(store.state()).toBe('open');
  });

  it('leaves no other key lying about: two workspaces share nothing', async () => {
    const [one, two] = [await startLockedStore(), await startLockedStore()];
    writeFileSync(workspaceFiles(one.workspaceFolder).header, readFileSync(workspaceFiles(two.workspaceFolder).header));
    await expect(one.store.unlock({ passphrase })).rejects.toThrow(failsWith('storeDamaged', { part: 'database' }));
  });
});

describe('unlocking', () => {
  it('takes the passphrase', async () => {
    const { store } = await startLockedStore();
    await store.unlock({ passphrase });
    expect(store.state()).toBe('open');
  });

  it('takes the passphrase however its letters are composed', async () => {
    const { store } = startStore();
    await store.create('й ё Å three kettles'.normalize('NFC'));
    store.lock();
    await store.unlock({ passphrase: 'й ё Å three kettles'.normalize('NFD') });
    expect(store.state()).toBe('open');
  });

  it('takes the printed recovery code as people type it', async () => {
    const { store, recoveryCode } = await startLockedStore();
    await store.unlock({ recoveryCode: recoveryCode.toLowerCase().replaceAll('-', ' ') });
    expect(store.state()).toBe('open');
  });

  it('refuses a wrong passphrase, and makes guessing slow', async () => {
    const { store, time } = await startLockedStore();
    const waits: unknown[] = [];
    for (let count = 0; count < 5; count += 1) {
      await store.unlock({ passphrase: another }).catch((cause: unknown) => waits.push(cause));
      time.seconds += 300;
    }
    expect(waits).toEqual([0, 0, 0, 2, 4].map(waitSeconds => failsWith('wrongPassphrase', { waitSeconds })));
    expect(store.state()).toBe('locked');
  });

  it('looks at no try before the wait is over, not even a right one', async () => {
    const { store, time } = await startLockedStore();
    for (let count = 0; count < 4; count += 1) await store.unlock({ passphrase: another }).catch(() => {});
    await expect(store.unlock({ passphrase })).rejects.toThrow(failsWith('wrongPassphrase', { waitSeconds: 2 }));
    time.seconds += 2;
    await store.unlock({ passphrase });
    expect(store.state()).toBe('open');
  });

  it('does not count a mistyped recovery code as a try', async () => {
    const { store } = await startLockedStore();
    for (let count = 0; count < 9; count += 1) await store.unlock({ recoveryCode: 'TB6D' }).catch(() => {});
    await store.unlock({ passphrase });
    expect(store.state()).toBe('open');
  });

  it('says so where there is no workspace', async () => {
    await expect(startStore().store.unlock({ passphrase })).rejects.toThrow(failsWith('storeMissing'));
  });

  it('is undone by a lock that comes while the key is derived', async () => {
    const { store } = await startLockedStore();
    const unlocking = store.unlock({ passphrase });
    await Promise.resolve();
    store.lock();
    await expect(unlocking).rejects.toThrow(failsWith('locked'));
    expect(store.state()).toBe('locked');
    await store.unlock({ passphrase });
    expect(store.state()).toBe('open');
  });
});

describe('a workspace that somebody else has open', () => {
  it('is in use for a second program, and free once the first is killed', async () => {
    const { store, workspaceFolder } = await startLockedStore();
    const child = startChild('holdWorkspace.ts', [workspaceFolder, passphrase]);
    onTestFinished(() => child.kill());
    expect(await child.line()).toBe('open');
    await expect(store.unlock({ passphrase })).rejects.toThrow(failsWith('storeInUse'));
    await child.kill();
    await store.unlock({ passphrase });
    expect(store.state()).toBe('open');
  });

  it('is in use within one process too', async () => {
    const { store, workspaceFolder } = await startLockedStore();
    await store.unlock({ passphrase });
    await expect(startStore({ workspaceFolder }).store.unlock({ passphrase })).rejects.toThrow(failsWith('storeInUse'));
  });
});

describe('a damaged workspace', () => {
  const header = failsWith('storeDamaged', { part: 'header' });
  const database = failsWith('storeDamaged', { part: 'database' });

  it.each<[string, unknown, (files: ReturnType<typeof workspaceFiles>) => void]>([
    ['a header cut off', header, files => truncateSync(files.header, 40)],
    ['a header gone', header, files => rmSync(files.header)],
    ['an empty header', header, files => truncateSync(files.header, 0)],
    ['a database gone', database, files => rmSync(files.database)],
    ['a database cut to half a page', database, files => truncateSync(files.database, 2048)],
    ['a database of noise', database, files => writeFileSync(files.database, Buffer.alloc(40_960, 7))],
    ['one bit of its first page flipped', database, files => flipBit(files.database, 100)],
  ])('with %s is told apart from a wrong passphrase', async (_, failure, damage) => {
    const { store, workspaceFolder } = await startLockedStore();
    damage(workspaceFiles(workspaceFolder));
    await expect(store.unlock({ passphrase })).rejects.toThrow(failure);
    expect(store.state()).toBe('locked');
  });

  it('keeps its database from being taken for a new one', async () => {
    const { store, workspaceFolder } = await startLockedStore();
    truncateSync(workspaceFiles(workspaceFolder).database, 0);
    await expect(store.unlock({ passphrase })).rejects.toThrow(database);
  });
});

describe('a page of the database that was changed', () => {
  it.each([1, 2, 3])('is damage, wherever it is read: page %i from the end', async fromTheEnd => {
    const { call, workspaceFolder } = await startOpenServices();
    const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
    const { claimId } = claim;
    const changes = Array.from({ length: 9 }, (_, place) =>
      toChange({ kind: 'draft', fact: `fund.reason${place}`, text: 'long '.repeat(2000) }),
    );
    await call('claims.apply', { claimId, revision: 1, changes });
    await call('store.lock', {});
    const { database } = workspaceFiles(workspaceFolder);
    flipBit(database, statSync(database).size - fromTheEnd * 4096 + 2000);
    const reading = call('store.unlock', { passphrase }).then(() => call('claims.open', { claimId }));
    await expect(reading).rejects.toThrow(failsWith('storeDamaged', { part: 'database' }));
  });
});

describe('a workspace of a later version', () => {
  it('is left untouched', async () => {
    const { store, workspaceFolder } = await startLockedStore();
    await store.unlock({ passphrase });
    store.use().database.pragma('user_version = 99');
    store.lock();
    const before = readFileSync(workspaceFiles(workspaceFolder).database);
    const newer = { found: 99, known: migrations.length };
    await expect(store.unlock({ passphrase })).rejects.toThrow(failsWith('storeFromNewerApp', newer));
    expect(readFileSync(workspaceFiles(workspaceFolder).database).equals(before)).toBe(true);
  });
});

async function startWithChangedPassphrase() {
  const started = await startLockedStore();
  await started.store.unlock({ passphrase });
  await started.store.changePassphrase({ passphrase }, another);
  started.store.lock();
  return started;
}

describe('changing the passphrase', () => {
  it('opens with the new one', async () => {
    const { store } = await startWithChangedPassphrase();
    await store.unlock({ passphrase: another });
    expect(store.state()).toBe('open');
  });

  it('does not open with the old one', async () => {
    const { store } = await startWithChangedPassphrase();
    await expect(store.unlock({ passphrase })).rejects.toThrow(failsWith('wrongPassphrase', { waitSeconds: 0 }));
  });

  it('keeps the recovery code', async () => {
    const { store, recoveryCode } = await startWithChangedPassphrase();
    await store.unlock({ recoveryCode });
    expect(store.state()).toBe('open');
  });

  it('needs the current one', async () => {
    const { store } = await startLockedStore();
    await store.unlock({ passphrase });
    await expect(store.changePassphrase({ passphrase: another }, another)).rejects.toThrow(
      failsWith('wrongPassphrase', { waitSeconds: 0 }),
    );
  });

  it('takes the recovery code where the passphrase is forgotten, which then opens nothing', async () => {
    const { store, recoveryCode } = await startLockedStore();
    await store.unlock({ recoveryCode });
    await store.changePassphrase({ recoveryCode }, another);
    store.lock();
    await expect(store.unlock({ passphrase })).rejects.toThrow(failsWith('wrongPassphrase', { waitSeconds: 0 }));
    await store.unlock({ passphrase: another });
    store.lock();
    await store.unlock({ recoveryCode });
    expect(store.state()).toBe('open');
  });

  it('needs an open workspace', async () => {
    const { store } = await startLockedStore();
    await expect(store.changePassphrase({ passphrase }, another)).rejects.toThrow(failsWith('locked'));
  });

  it('that was cut off leaves nothing behind once the workspace was opened again', async () => {
    const { store, workspaceFolder } = await startLockedStore();
    writeFileSync(`${workspaceFiles(workspaceFolder).header}.new`, '{"format":');
    await store.unlock({ passphrase });
    expect(readdirSync(workspaceFolder).filter(name => name.endsWith('.new'))).toEqual([]);
  });

  it('leaves the old header whole when it is cut off before the rename', async () => {
    const { store, workspaceFolder } = await startLockedStore();
    writeFileSync(`${workspaceFiles(workspaceFolder).header}.new`, '{"format":');
    await store.unlock({ passphrase });
    await store.changePassphrase({ passphrase }, another);
    store.lock();
    await store.unlock({ passphrase: another });
    expect(store.state()).toBe('open');
  });
});

function flipBit(file: string, place: number): void {
  const bytes = readFileSync(file);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
