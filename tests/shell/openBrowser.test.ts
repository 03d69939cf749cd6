import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../electron/host/findBrowser.ts';
import { openBrowser } from '../../electron/host/openBrowser.ts';

const entry = 'http://127.0.0.1:1/#ticket=secret';

const parentOf = (pid: string) => Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);

const readAsNobody = (file: string) =>
  spawnSync('cat', [file], { uid: 65_534, gid: 65_534, cwd: '/', encoding: 'utf8' });

describe.skipIf(process.platform === 'win32')('opening a browser', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-browser-'));
    path = putCommand(
      'chromium',
      `for o in "$@"; do echo "$o"; done > ${join(folder, 'options')}
      for o in "$@"; do case $o in --app=*) f=\${o#--app=file://}; cat "$f" > ${join(folder, 'page')}; ls -l "$f" > ${join(folder, 'mode')};; esac; done`,
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function putCommand(name: string, script: string): string {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  it('hands the ticket over in a file of this user alone, never on the command line', async () => {
    const browser = openBrowser({ kind: 'chromium', path }, entry);
    await browser.closed;
    expect(read('options')).not.toContain('secret');
    expect(read('page')).toContain(entry);
    expect(read('mode')).toMatch(/^-rw-------/);
    await browser.close();
  });

  it.skipIf(process.platform !== 'linux')('shows no ticket in the list of processes', async () => {
    const browser = openBrowser({ kind: 'chromium', path: putCommand('waiting', 'exec sleep 60') }, entry);
    const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name) && existsSync(`/proc/${name}/stat`));
    const ours = pids.filter(pid => pid === String(process.pid) || parentOf(pid) === process.pid);
    expect(ours.length).toBeGreaterThan(1);
    for (const pid of ours) {
      const shown = readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8');
      expect(shown).not.toContain(entry);
    }
    await browser.close();
  });

  it.skipIf(process.getuid?.() !== 0)('keeps the ticket from every other user', async () => {
    const browser = openBrowser({ kind: 'chromium', path }, entry);
    await browser.closed;
    const launchFile = fileURLToPath(/--app=(\S+)/.exec(read('options'))?.[1] ?? '');
    expect(readAsNobody('/etc/passwd').status).toBe(0);
    expect(readAsNobody(launchFile)).toMatchObject({ status: 1, stdout: '' });
    // Not by the rights of its folder alone.
    chmodSync(dirname(launchFile), 0o755);
    expect(readAsNobody(launchFile)).toMatchObject({ status: 1, stdout: '' });
    await browser.close();
  });

  it('leaves no profile behind: incognito, in a fresh folder that goes', async () => {
    const browser = openBrowser({ kind: 'chromium', path }, entry);
    await browser.closed;
    const options = read('options').split('\n');
    expect(options).toContain('--incognito');
    expect(options).not.toContain('--no-sandbox');
    const profile =
      options.find(option => option.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? '';
    const launchFile = fileURLToPath(options.find(option => option.startsWith('--app='))?.slice('--app='.length) ?? '');
    expect(dirname(profile)).toBe(dirname(launchFile));
    await browser.close();
    expect(existsSync(dirname(launchFile))).toBe(false);
  });

  it('ends the browser with the app', async () => {
    const waiting = putCommand('waiting', 'exec sleep 60');
    const browser = openBrowser({ kind: 'chromium', path: waiting }, entry);
    await browser.close();
    expect(await browser.closed).toBe('closed');
  });

  it('prefers Chromium to whatever the system opens pages with', () => {
    putCommand('xdg-open', '');
    expect(findBrowser('linux', `/no/such/folder:${folder}`)).toEqual({ kind: 'chromium', path });
    rmSync(path);
    expect(findBrowser('linux', folder)).toEqual({ kind: 'system', path: join(folder, 'xdg-open') });
  });

  it('finds none where there is none', () => {
    expect(findBrowser('linux', '/no/such/folder')).toBeUndefined();
  });
});
