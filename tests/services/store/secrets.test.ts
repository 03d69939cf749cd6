import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { personRepository } from '../../../electron/services/store/personRepository.ts';
import { workspaceFiles } from '../../../electron/services/store/workspaceFiles.ts';
import type { Secret } from '../../../electron/services/vault/createKeyring.ts';
import { parseHeader } from '../../../electron/services/vault/header.ts';
import { readRecoveryCode } from '../../../electron/services/vault/recoveryCode.ts';
import { unwrapMasterKey } from '../../../electron/services/vault/wrapMasterKey.ts';
import { AppError } from '../../../shared/bridge/appError.ts';
import { passphrase } from '../../support/startServices.ts';
import { startLockedStore } from '../../support/startStore.ts';

const failsWith = (code: string, details: unknown = {}) => expect.objectContaining({ code, details }) as unknown;
const wrong = failsWith('wrongPassphrase', { waitSeconds: 0 });
const another = 'four tin lanterns';
const third = 'seven wool blankets';

/** An open workspace with something kept in it. */
async function startFilled() {
  const started = await startLockedStore();
  const { store, workspaceFolder } = started;
  await store.unlock({ passphrase });
  const insert = store.use().database.prepare('INSERT INTO setting (name, value) VALUES (?, ?)');
  for (let number = 0; number < 200; number += 1) insert.run(`kept${number}`, randomBytes(2000).toString('hex'));
  return { ...started, files: workspaceFiles(workspaceFolder) };
}
type Filled = Awaited<ReturnType<typeof startFilled>>;

/** Whether a secret opens the workspace with what was kept in it; any other failure than a wrong secret is the test's. */
async function opens({ store, time }: Filled, secret: Secret): Promise<boolean> {
  store.lock();
  time.seconds += 300;
  try {
    await store.unlock(secret);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'wrongPassphrase') return false;
    throw cause;
  }
  return store.use().database.prepare('SELECT count(*) FROM setting').pluck().get() === 200;
}

const slotsOf = ({ files }: Filled) => parseHeader(readFileSync(files.header, 'utf8')).slots;

/** What lies in the slots that a secret opens. */
async function masterKeysOf(started: Filled, secret: string): Promise<readonly string[]> {
  const opened = await Promise.all(slotsOf(started).map(slot => unwrapMasterKey(slot, Buffer.from(secret))));
  return opened.filter(key => key !== undefined).map(key => key.toString('hex'));
}

const loggedBy = ({ store }: Filled) =>
  store
    .use()
    .database.prepare<[], { action: string; actor: string }>('SELECT action, actor FROM access_log ORDER BY number')
    .all();

/** Pages of the database that are not what they were, once it was closed and so written back. */
function changedPages(before: Buffer, after: Buffer): number {
  const pages = Array.from({ length: after.length / 4096 }, (_, place) => place * 4096);
  return pages.filter(at => !after.subarray(at, at + 4096).equals(before.subarray(at, at + 4096))).length;
}

describe('a new recovery code', () => {
  it('opens, the old one opens nothing, and the passphrase stays good', async () => {
    const started = await startFilled();
    const recoveryCode = await started.store.renewRecoveryCode(passphrase);
    const secrets = [{ recoveryCode }, { recoveryCode: started.recoveryCode }, { passphrase }];
    const opened: boolean[] = [];
    for (const secret of secrets) opened.push(await opens(started, secret));
    expect(opened).toEqual([true, false, true]);
  });

  it('seals the same master key', async () => {
    const started = await startFilled();
    const [before] = await masterKeysOf(started, passphrase);
    const recoveryCode = await started.store.renewRecoveryCode(passphrase);
    expect(await masterKeysOf(started, readRecoveryCode(recoveryCode) ?? '')).toEqual([before]);
  });

  it('needs a passphrase, which stays good if the code is lost', async () => {
    const started = await startFilled();
    await expect(started.store.renewRecoveryCode(started.recoveryCode)).rejects.toThrow(wrong);
    expect(await opens(started, { recoveryCode: started.recoveryCode })).toBe(true);
  });
});

describe('changing the passphrase', () => {
  it('encrypts nothing again: the same master key, and hardly a page of the database is written', async () => {
    const started = await startFilled();
    started.store.lock();
    const before = readFileSync(started.files.database);
    const [masterKey] = await masterKeysOf(started, passphrase);
    await started.store.unlock({ passphrase });
    await started.store.changePassphrase({ passphrase }, another);
    started.store.lock();
    const after = readFileSync(started.files.database);
    expect(await masterKeysOf(started, another)).toEqual([masterKey]);
    expect(await masterKeysOf(started, passphrase)).toEqual([]);
    expect(before.length / 4096).toBeGreaterThan(200);
    expect(changedPages(before, after)).toBeLessThan(20);
  });

  it('leaves the person who they are in the history', async () => {
    const started = await startFilled();
    await started.store.changePassphrase({ passphrase }, another);
    expect(await opens(started, { passphrase: another })).toBe(true);
    expect(new Set(loggedBy(started).map(({ actor }) => actor)).size).toBe(1);
  });
});

/** Two people: the one who made the workspace, and Dana. */
async function startWithTwo() {
  const started = await startFilled();
  await started.store.addPerson({ passphrase }, 'Dana Testova', another);
  const dana = (await started.store.people()).find(({ name }) => name === 'Dana Testova')?.slot ?? '';
  return { ...started, dana };
}

describe('a second person', () => {
  it('opens with a passphrase of their own, and so does the first', async () => {
    const started = await startWithTwo();
    expect([await opens(started, { passphrase: another }), await opens(started, { passphrase })]).toEqual([true, true]);
  });

  it('is told apart in the log', async () => {
    const started = await startWithTwo();
    await opens(started, { passphrase: another });
    expect(loggedBy(started).at(-1)).toEqual({ action: 'store.unlock', actor: started.dana });
  });

  it('is named only inside the encrypted database', async () => {
    const started = await startWithTwo();
    started.store.namePerson(started.dana, 'Dana Qanarova');
    started.store.lock();
    const { header, database } = started.files;
    const written = [header, database].map(file => readFileSync(file, 'latin1')).join('');
    expect(written).not.toMatch(/Testova|Qanarova/);
    await started.store.unlock({ passphrase });
    expect(personRepository(started.store.use().database).all()).toMatchObject([
      { kind: 'passphrase', name: '' },
      { kind: 'recovery', name: '' },
      { slot: started.dana, kind: 'passphrase', name: 'Dana Qanarova' },
    ]);
  });

  it('may not have a passphrase that somebody has: history could not tell them apart', async () => {
    const { store } = await startWithTwo();
    const taken = failsWith('peopleRefused', { reason: 'taken' });
    await expect(store.addPerson({ passphrase }, 'Erlan', another)).rejects.toThrow(taken);
    await expect(store.changePassphrase({ passphrase }, another)).rejects.toThrow(taken);
    expect((await store.people()).filter(({ kind }) => kind === 'passphrase')).toHaveLength(2);
  });

  it('is not added by a wrong passphrase', async () => {
    const started = await startFilled();
    await expect(started.store.addPerson({ passphrase: third }, 'Erlan', another)).rejects.toThrow(wrong);
    expect(slotsOf(started)).toHaveLength(2);
  });

  it('is not named where their key could not be written', async () => {
    const started = await startFilled();
    // In the way of the file that the header is written to first.
    mkdirSync(`${started.files.header}.new`);
    await expect(started.store.addPerson({ passphrase }, 'Erlan', another)).rejects.toThrow('is a directory');
    expect((await started.store.people()).map(({ kind, name }) => [kind, name])).toEqual([
      ['passphrase', ''],
      ['recovery', ''],
    ]);
    expect(slotsOf(started)).toHaveLength(2);
  });

  it('keeps their passphrase when the first changes theirs', async () => {
    const started = await startWithTwo();
    await started.store.changePassphrase({ passphrase }, third);
    expect([await opens(started, { passphrase: another }), await opens(started, { passphrase })]).toEqual([
      true,
      false,
    ]);
  });

  it('gets a new passphrase by the recovery code, when theirs is forgotten', async () => {
    const started = await startWithTwo();
    const current = { recoveryCode: started.recoveryCode };
    await expect(started.store.changePassphrase(current, third)).rejects.toThrow(
      failsWith('notFound', { what: 'person', id: '' }),
    );
    await started.store.changePassphrase(current, third, started.dana);
    const opened: boolean[] = [];
    for (const secret of [third, another, passphrase]) opened.push(await opens(started, { passphrase: secret }));
    expect(opened).toEqual([true, false, true]);
  });
});

describe('removing a person', () => {
  it('kills their passphrase and keeps their name', async () => {
    const started = await startWithTwo();
    await started.store.removePerson({ passphrase }, started.dana);
    expect(await opens(started, { passphrase: another })).toBe(false);
    expect(await opens(started, { passphrase })).toBe(true);
    expect(await started.store.people()).toMatchObject([
      { kind: 'passphrase', isYou: true, opens: true },
      { kind: 'recovery', isYou: false, opens: true },
      { name: 'Dana Testova', isYou: false, opens: false },
    ]);
  });

  it('leaves the last passphrase, even where the recovery code asks for it', async () => {
    const started = await startFilled();
    await opens(started, { recoveryCode: started.recoveryCode });
    const [only] = await started.store.people();
    const removing = started.store.removePerson({ recoveryCode: started.recoveryCode }, only?.slot ?? '');
    await expect(removing).rejects.toThrow(failsWith('peopleRefused', { reason: 'last' }));
    expect(await opens(started, { passphrase })).toBe(true);
  });

  it('is nothing that people do to themselves', async () => {
    const started = await startWithTwo();
    const yourself = failsWith('peopleRefused', { reason: 'yourself' });
    const you = (await started.store.people()).find(({ isYou }) => isYou)?.slot ?? '';
    await expect(started.store.removePerson({ passphrase }, you)).rejects.toThrow(yourself);
    await expect(started.store.removePerson({ passphrase: another }, you)).rejects.toThrow(yourself);
    await expect(started.store.removePerson({ passphrase: another }, started.dana)).rejects.toThrow(yourself);
  });

  it('takes no recovery code away', async () => {
    const started = await startWithTwo();
    const code = (await started.store.people()).find(({ kind }) => kind === 'recovery')?.slot ?? '';
    await expect(started.store.removePerson({ passphrase }, code)).rejects.toThrow(
      failsWith('notFound', { what: 'person', id: code }),
    );
  });
});

it('takes fifteen people and no more', async () => {
  const started = await startFilled();
  for (let count = 2; count <= 15; count += 1) {
    await started.store.addPerson({ passphrase }, `Person ${count}`, `number ${count} of fifteen`);
  }
  const oneMore = started.store.addPerson({ passphrase }, 'Person 16', 'number 16 of fifteen');
  await expect(oneMore).rejects.toThrow(failsWith('peopleRefused', { reason: 'tooMany' }));
  expect(await opens(started, { passphrase: 'number 15 of fifteen' })).toBe(true);
});

it('logs every change of keys with the slot that it is about', async () => {
  const started = await startWithTwo();
  await started.store.renewRecoveryCode(passphrase);
  await started.store.changePassphrase({ passphrase }, third);
  await started.store.removePerson({ passphrase: third }, started.dana);
  expect(loggedBy(started).map(({ action }) => action)).toEqual([
    'store.create',
    'store.unlock',
    'store.addPerson',
    'store.renewRecoveryCode',
    'store.changePassphrase',
    'store.removePerson',
  ]);
});
