import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createServices } from '../../electron/services/createServices.ts';
import { createClient, type Call } from '../../shared/bridge/client.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import { answerText } from '../support/claimChanges.ts';
import { hardTimeout } from '../support/hardCounts.ts';
import { startProcess } from '../support/startProcess.ts';
import {
  assetsFolder,
  cheapKdf,
  passphrase,
  startOpenServices,
  startServices,
  temporaryFolder,
  testPorts,
} from '../support/startServices.ts';
import { makePng } from '../support/uploadFile.ts';

const failsWith = (code: string, details: unknown = {}) => expect.objectContaining({ code, details }) as unknown;

/** A disk that only the process sees which is started on it. */
const onDisk = (disk: string, mount: string) => ['unshare', '-Urm', 'sh', '-c', `${mount} && exec "$@"`, disk];
const small = 'mount -t tmpfs -o size=16m none "$0"';
const bound = 'mount --bind "$0" "$0"';

/** Why no disk of its own can be mounted here; empty where one can. */
function whyNoDisk(): string {
  const [command = '', ...rest] = onDisk('/mnt', small);
  const { status, error, stderr } = spawnSync(command, [...rest, 'true'], { encoding: 'utf8' });
  return status === 0 ? '' : `no disk can be mounted here: ${error?.message ?? stderr.trim()}`;
}
const noDisk = whyNoDisk();

function startOnDisk(mount: string) {
  const disk = join(temporaryFolder(), 'disk');
  mkdirSync(disk);
  const options = { workspaceFolder: join(disk, 'workspace'), chosenFolder: disk };
  return startProcess(options, { within: onDisk(disk, mount) });
}

async function makeClaim(call: Call) {
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
  const { claimId } = claim;
  return { claimId, revision: await answer(call, claimId, 1, 'Person 1') };
}

async function answer(call: Call, claimId: ClaimId, revision: number, name: string): Promise<number> {
  const opened = await call('claims.apply', { claimId, revision, changes: [answerText('victim.fullName', name)] });
  return opened.revision;
}

async function nameIn(call: Call, claimId: ClaimId): Promise<unknown> {
  const { claim } = await call('claims.open', { claimId });
  const value = claim.answers['victim.fullName'];
  return value?.type === 'text' ? value.text : undefined;
}

describe('a full disk', () => {
  it('is told for what needs room, and work goes on once there is some', { timeout: hardTimeout }, async ({ skip }) => {
    if (noDisk !== '') skip(noDisk);
    const process = startOnDisk(small);
    const { call } = process;
    await call('store.create', { passphrase });
    const { claimId, revision } = await makeClaim(call);
    const png = Buffer.concat([makePng(1), Buffer.alloc(200_000)]);
    await process.disk('fill');

    const full = failsWith('diskFull');
    const draft = 'long '.repeat(1900);
    const changes = Array.from({ length: 20 }, (_, place) => answerText('victim.address', `${place} ${draft}`));
    await expect(call('claims.apply', { claimId, revision, changes })).rejects.toThrow(full);
    await expect(process.upload(png)).rejects.toThrow(full);
    await expect(call('store.backup', {})).rejects.toThrow(full);
    const next = 'four tin lanterns';
    await expect(call('store.changePassphrase', { current: { passphrase }, next })).rejects.toThrow(full);

    await process.disk('free');
    expect(await nameIn(call, claimId)).toBe('Person 1');
    await process.upload(png);
    await call('claims.apply', { claimId, revision, changes });
    expect(await call('store.backup', {})).toMatchObject({ done: true });
    await call('store.lock', {});
    await call('store.unlock', { passphrase });
    expect(await call('history.check', {})).toMatchObject({ state: 'whole' });
  });
});

describe('a disk that takes nothing', () => {
  it('is told at the opening, and opens once it does', { timeout: hardTimeout }, async ({ skip }) => {
    if (noDisk !== '') skip(noDisk);
    const process = startOnDisk(bound);
    const { call } = process;
    await call('store.create', { passphrase });
    const { claimId } = await makeClaim(call);
    await call('store.lock', {});
    await process.disk('remount', 'ro');
    await expect(call('store.unlock', { passphrase })).rejects.toThrow(failsWith('readOnly'));
    await process.disk('remount', 'rw');
    await call('store.unlock', { passphrase });
    expect(await nameIn(call, claimId)).toBe('Person 1');
  });
});

describe('a file that vanishes from an open workspace', () => {
  it.each(['workspace.db', 'workspace.db-wal', 'header.json'])('stops the work: %s', async name => {
    const { call, workspaceFolder } = await startOpenServices();
    const { claimId, revision } = await makeClaim(call);
    rmSync(join(workspaceFolder, name));
    await expect(answer(call, claimId, revision, 'Person 2')).rejects.toThrow(failsWith('storeMoved'));
    expect(await call('store.lock', {})).toEqual({});
  });

  it('stops the work where another took its place', async () => {
    const { call, workspaceFolder } = await startOpenServices();
    const { claimId, revision } = await makeClaim(call);
    const database = join(workspaceFolder, 'workspace.db');
    cpSync(database, `${database}.other`);
    renameSync(`${database}.other`, database);
    await expect(answer(call, claimId, revision, 'Person 2')).rejects.toThrow(failsWith('storeMoved'));
  });

  it('with its folder keeps nothing from going on once the folder is back', async () => {
    const { call, workspaceFolder } = await startOpenServices();
    const { claimId, revision } = await makeClaim(call);
    renameSync(workspaceFolder, `${workspaceFolder}-moved`);
    await expect(answer(call, claimId, revision, 'Person 2')).rejects.toThrow(failsWith('storeMoved'));
    renameSync(`${workspaceFolder}-moved`, workspaceFolder);
    await answer(call, claimId, revision, 'Person 3');
    await call('store.lock', {});
    await call('store.unlock', { passphrase });
    expect(await nameIn(call, claimId)).toBe('Person 3');
  });
});

it('a clock that is set back or far forward loses and mixes up nothing', async () => {
  const workspaceFolder = join(temporaryFolder(), 'workspace');
  const time = { year: '2026' };
  const clock = {
    today: () => isoDateSchema.parse(`${time.year}-03-12`),
    now: () => `${time.year}-03-12T09:00:00.000Z`,
  };
  const ports = { ...testPorts(), clock };
  const services = createServices({ assetsFolder, workspaceFolder, ports, kdf: cheapKdf });
  onTestFinished(() => services.close());
  const call = createClient(createDispatch(services.handlers, services.report));
  await call('store.create', { passphrase });
  const { claimId } = await makeClaim(call);
  let revision = 2;
  for (const year of ['1999', '2026', '2099', '2001']) {
    time.year = year;
    await call('store.lock', {});
    await call('store.unlock', { passphrase });
    revision = await answer(call, claimId, revision, `Person of ${year}`);
    expect(await nameIn(call, claimId)).toBe(`Person of ${year}`);
  }
  expect(revision).toBe(6);
  expect(await call('history.check', {})).toMatchObject({ state: 'whole' });
});

it('a second program is told that the first has the workspace, and gets it once that one is gone', async () => {
  const workspaceFolder = join(temporaryFolder(), 'workspace');
  const first = startProcess({ workspaceFolder });
  await first.call('store.create', { passphrase });
  const { claimId } = await makeClaim(first.call);
  const second = startServices({ workspaceFolder });
  await expect(second.call('store.unlock', { passphrase })).rejects.toThrow(failsWith('storeInUse'));
  await expect(second.call('store.create', { passphrase })).rejects.toThrow(failsWith('storeExists'));
  expect(await answer(first.call, claimId, 2, 'Person 2')).toBe(3);
  await first.kill();
  await second.call('store.unlock', { passphrase });
  expect(await nameIn(second.call, claimId)).toBe('Person 2');
});

describe('a folder', () => {
  it.each(['my cases of 2026', 'Дела «2026» — Айгүл, Ұлан', 'n'.repeat(200)])('may be called %s', async name => {
    const { call } = await startOpenServices({ workspaceFolder: join(temporaryFolder(), name, 'workspace') });
    const { claimId } = await makeClaim(call);
    await call('store.lock', {});
    await call('store.unlock', { passphrase });
    expect(await nameIn(call, claimId)).toBe('Person 1');
  });

  it.each([
    ['a name', 'n'.repeat(255)],
    ['a path for a database', Array.from({ length: 6 }, () => 'n'.repeat(100)).join('/')],
    ['a path for the system', Array.from({ length: 50 }, () => 'n'.repeat(100)).join('/')],
  ])('that is too long for %s is a place where nothing can be written', async (_, name) => {
    const { call } = startServices({ workspaceFolder: join(temporaryFolder(), name) });
    await expect(call('store.create', { passphrase })).rejects.toThrow(failsWith('readOnly'));
    expect(await call('store.state', {})).toEqual({ state: 'absent' });
  });
});
