import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startElectron, type ElectronStart } from '../../electron/tools/startElectron.ts';

describe.skipIf(process.platform === 'win32')('opening the window in Electron', () => {
  let electronPackage: string;
  let told: string;

  beforeEach(() => {
    told = '';
    electronPackage = mkdtempSync(join(tmpdir(), 'redress-electron-'));
  });
  afterEach(() => rmSync(electronPackage, { recursive: true }));

  /** Puts a runtime that behaves as the shell script says where the npm package keeps the real one. */
  function putRuntime(script: string): void {
    mkdirSync(join(electronPackage, 'dist'), { recursive: true });
    writeFileSync(join(electronPackage, 'path.txt'), 'electron');
    writeFileSync(join(electronPackage, 'dist/electron'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(electronPackage, 'dist/electron'), 0o755);
  }
  const putInstaller = (script: string) => writeFileSync(join(electronPackage, 'install.js'), script);

  const start = (choices: Partial<ElectronStart> = {}) =>
    startElectron({
      electronPackage,
      appFolder: electronPackage,
      options: ['--workspace', join(electronPackage, 'workspace')],
      platform: 'linux',
      env: { PATH: process.env['PATH'] ?? '', DISPLAY: ':0' },
      isRoot: false,
      limits: { downloadMs: 5_000, windowMs: 5_000 },
      tell: said => {
        told += said;
      },
      ...choices,
    });

  it('is done when the window was up and is closed', async () => {
    putRuntime('echo window up');
    expect(await start()).toBeUndefined();
  });

  it('hands the app and its workspace over, and never switches the sandbox off', async () => {
    putRuntime(`echo "$@" > ${join(electronPackage, 'seen')}; echo window up`);
    await start();
    expect(readFileSync(join(electronPackage, 'seen'), 'utf8')).toBe(
      `${electronPackage} --workspace ${join(electronPackage, 'workspace')}\n`,
    );
  });

  it('says where another window is open already', async () => {
    putRuntime('exit 0');
    expect(await start()).toBe('openAlready');
  });

  it('is done, and opens no browser instead, where Ctrl+C comes before the window', async () => {
    putRuntime('exec sleep 60');
    const starting = start();
    await expect.poll(() => process.listeners('SIGINT').at(-1)?.name).toBe('end');
    process.listeners('SIGINT').at(-1)?.('SIGINT');
    expect(await starting).toBeUndefined();
  });

  it.each([
    ['sandbox', 'The SUID sandbox helper binary was found, but is not configured correctly.'],
    ['noDisplay', 'Missing X server or $DISPLAY'],
    ['ended', 'error while loading shared libraries: libnss3.so'],
  ])('names %s from what Chromium says', async (cause, said) => {
    putRuntime(`echo '${said}' >&2; exit 1`);
    expect(await start()).toBe(cause);
    expect(told).toBe(`${said}\n`);
  });

  it('keeps what Electron says of a good start to itself', async () => {
    putRuntime('echo noise >&2; echo window up');
    await start();
    expect(told).toBe('');
  });

  it('gives up on a window that does not come, and ends what it started', async () => {
    const survived = join(electronPackage, 'survived');
    putRuntime(`sleep 2; touch ${survived}`);
    expect(await start({ limits: { downloadMs: 5_000, windowMs: 200 } })).toBe('timeout');
    expect(existsSync(survived)).toBe(false);
  });

  it('fetches a runtime that is not here', async () => {
    putInstaller(`
      const fs = require('node:fs');
      fs.mkdirSync(__dirname + '/dist');
      fs.writeFileSync(__dirname + '/path.txt', 'electron');
      fs.writeFileSync(__dirname + '/dist/electron', '#!/bin/sh\\necho window up\\n', { mode: 0o755 });
    `);
    expect(await start()).toBeUndefined();
  });

  it.each([
    ['fails', 'process.exit(1)'],
    ['ends without a runtime', ''],
    ['takes too long', 'setTimeout(() => {}, 60_000)'],
  ])('names the runtime where the download %s', async (_case, installer) => {
    putInstaller(installer);
    expect(await start({ limits: { downloadMs: 1_000, windowMs: 5_000 } })).toBe('noRuntime');
  });

  it('does not try as root or without a display', async () => {
    putRuntime('echo window up');
    expect(await start({ isRoot: true })).toBe('root');
    expect(await start({ env: { DISPLAY: '' } })).toBe('noDisplay');
  });

  it('needs neither on another system', async () => {
    putRuntime('echo window up');
    expect(await start({ platform: 'darwin', isRoot: true, env: { PATH: process.env['PATH'] ?? '' } })).toBeUndefined();
  });
});
