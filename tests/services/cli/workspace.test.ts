import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  backUpOnce,
  backupName,
  filledPassphrase as passphrase,
  startChoosing,
} from '../../support/filledWorkspace.ts';
import { runRedressHere, runRedressKnowing } from '../../support/runRedress.ts';
import { temporaryFolder } from '../../support/startServices.ts';

const startBackedUp = backUpOnce();

/** As `startBackedUp`, with the workspace closed: the command line is another process. */
async function startClosed() {
  const started = await startBackedUp();
  started.services.close();
  return started;
}

const root = join(import.meta.dirname, '../../..');

describe('workspace check', () => {
  it('reads a backup through by its passphrase, piped in', async () => {
    const { backup } = await startClosed();
    const run = spawnSync(process.execPath, [join(root, 'electron/cli/redress.ts'), 'workspace', 'check', backup], {
      cwd: root,
      encoding: 'utf8',
      input: `${passphrase}\n`,
    });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toBe(`${backup}: a whole backup of 12.03.2026. Claims: 1; documents: 1.\n`);
  });

  it('reads a workspace through by its recovery code', async () => {
    const { workspaceFolder, recoveryCode } = await startClosed();
    const { status, out } = await runRedressKnowing(
      recoveryCode,
      'workspace',
      'check',
      workspaceFolder,
      '--recovery-code',
    );
    expect([status, out]).toEqual([
      0,
      `${workspaceFolder}: a whole workspace, last used on 12.03.2026. Claims: 1; documents: 1.\n`,
    ]);
  });

  it('does not read a workspace that is open elsewhere', async () => {
    const { workspaceFolder } = await startBackedUp();
    const { status, err } = await runRedressKnowing(passphrase, 'workspace', 'check', workspaceFolder);
    expect([status, err]).toEqual([3, expect.stringMatching(/^The workspace is open in another window/)]);
  });

  it.each<[string, string, (backup: string) => void, number, RegExp]>([
    ['another passphrase', 'no such lantern', () => {}, 2, /^That did not open/],
    ['a file missing', passphrase, backup => rmSync(join(backup, 'workspace.db')), 2, /^This backup is not whole/],
    ['no backup at all', passphrase, backup => rmSync(backup, { recursive: true }), 3, /could not be read/],
  ])('tells %s', async (_, secret, change, status, words) => {
    const { backup } = await startClosed();
    change(backup);
    const run = await runRedressKnowing(secret, 'workspace', 'check', backup);
    expect([run.status, run.out, run.err]).toEqual([status, '', expect.stringMatching(words)]);
    expect(run.err).not.toContain(secret);
  });
});

describe('a wrong try at a workspace', () => {
  const wrong = 'no such lantern';

  it.each<[string, (folder: string) => string[]]>([
    ['check', folder => ['check', folder]],
    ['restore', folder => ['restore', folder, '--to', join(temporaryFolder(), 'workspace')]],
  ])('through `workspace %s` is told at the next opening', async (_, command) => {
    const { workspaceFolder, call } = await startClosed();
    expect(await runRedressKnowing(wrong, 'workspace', ...command(workspaceFolder))).toMatchObject({ status: 2 });
    expect(await call('store.unlock', { passphrase })).toEqual({ failedOpenings: ['2026-03-12T09:00:00.000Z'] });
  });

  it('makes the next one wait, in whatever process', async () => {
    const { workspaceFolder } = await startClosed();
    for (let tried = 0; tried < 4; tried += 1) await runRedressKnowing(wrong, 'workspace', 'check', workspaceFolder);
    const { status, err } = await runRedressKnowing(passphrase, 'workspace', 'check', workspaceFolder);
    expect([status, err]).toEqual([2, expect.stringContaining('2 seconds')]);
  });

  it('at a backup is noted nowhere', async () => {
    const { backup } = await startClosed();
    const before = readdirSync(backup);
    await runRedressKnowing(wrong, 'workspace', 'check', backup);
    expect(readdirSync(backup)).toEqual(before);
  });
});

describe('workspace backup', () => {
  it('makes a backup and says its name and what is in it', async () => {
    const { workspaceFolder, stick } = await startClosed();
    const { status, out } = await runRedressKnowing(passphrase, 'workspace', 'backup', workspaceFolder, '--to', stick);
    expect([status, out]).toEqual([
      0,
      `The backup is made and read through: ${backupName}-2. Claims: 1; documents: 1.\n`,
    ]);
    expect(readdirSync(stick)).toEqual([backupName, `${backupName}-2`]);
  });

  it('says that there is no workspace', async () => {
    const { stick } = await startClosed();
    const nowhere = join(temporaryFolder(), 'workspace');
    const { status, err } = await runRedressKnowing(passphrase, 'workspace', 'backup', nowhere, '--to', stick);
    expect([status, err]).toEqual([2, expect.stringMatching(/^There is no workspace in this folder/)]);
  });
});

describe('workspace restore', () => {
  it('restores where nothing stands, and says what is not in it', async () => {
    const { backup } = await startClosed();
    const to = join(temporaryFolder(), 'data/workspace');
    const { status, out } = await runRedressKnowing(passphrase, 'workspace', 'restore', backup, '--to', to);
    expect(status).toBe(0);
    expect(out).toMatch(/restored from the backup of 12\.03\.2026.*after that day is not in it/);
    const { call } = startChoosing({ workspaceFolder: to });
    await call('store.unlock', { passphrase });
    expect(await call('claims.find', { words: '', offset: 0 })).toMatchObject({ total: 1 });
  });

  it('touches no folder that is there, without being told to', async () => {
    const { backup, workspaceFolder } = await startClosed();
    const { status, err } = await runRedressKnowing(
      passphrase,
      'workspace',
      'restore',
      backup,
      '--to',
      workspaceFolder,
    );
    expect([status, err]).toEqual([2, expect.stringContaining('is there already. Nothing was changed.')]);
  });

  it.each([
    ['leaves out', [], '1 claim of the backup that was deleted here since is left out.', 0],
    [
      'brings back, where it is told to,',
      ['--bring-back'],
      '1 claim that was deleted here since the backup is back',
      1,
    ],
  ])('%s what was deleted since, and says so', async (_, more, words, total) => {
    const { backup, workspaceFolder, call, services, opened } = await startBackedUp();
    await call('claims.remove', { claimId: opened.claim.claimId });
    services.close();
    const { status, out } = await runRedressKnowing(
      passphrase,
      'workspace',
      'restore',
      backup,
      '--to',
      workspaceFolder,
      '--replace',
      ...more,
    );
    expect([status, out]).toEqual([0, expect.stringContaining(words)]);
    expect(out).toContain('Claims were deleted here on: 12.03.2026.');
    expect(out).toContain('as workspace-kept-2026-03-12.');
    const after = startChoosing({ workspaceFolder });
    await after.call('store.unlock', { passphrase });
    expect(await after.call('claims.find', { words: '', offset: 0 })).toMatchObject({ total });
  });

  it('replaces another workspace only where that is said', async () => {
    const { backup } = await startClosed();
    const other = startChoosing();
    await other.call('store.create', { passphrase: 'five small boats' });
    other.services.close();
    const { workspaceFolder } = other;
    const restore = (...more: string[]) =>
      runRedressKnowing(passphrase, 'workspace', 'restore', backup, '--to', workspaceFolder, ...more);
    expect(await restore('--replace')).toMatchObject({ status: 2, err: expect.stringContaining('another workspace') });
    expect(readdirSync(dirname(workspaceFolder))).toEqual(['workspace']);
    expect(await restore('--replace-other')).toMatchObject({ status: 0 });
  });

  it('takes no other folder for a backup', async () => {
    const folder = join(temporaryFolder(), 'letters');
    mkdirSync(folder);
    writeFileSync(join(folder, 'letter.txt'), 'Dear');
    const to = join(temporaryFolder(), 'workspace');
    const { status, err } = await runRedressKnowing(passphrase, 'workspace', 'restore', folder, '--to', to);
    expect([status, err]).toEqual([2, expect.stringMatching(/^This folder is no backup/)]);
    expect(existsSync(to)).toBe(false);
  });
});

it.each([
  ['no folder', ['check'], /^Usage/],
  ['two folders', ['check', 'a', 'b'], /^Usage/],
  ['no place', ['backup', 'a'], /--to/],
  ['a secret as an option', ['check', 'a', '--passphrase', 'x'], /^Usage/],
  ['a language that it does not speak', ['check', 'a', '--language', 'uz'], /en, ru, kk, ky/],
])('a workspace command with %s is bad input', async (_, args, words) => {
  const { status, err } = await runRedressHere('workspace', ...args);
  expect([status, err]).toEqual([2, expect.stringMatching(words)]);
});
