import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { requireChromium } from '../support/findChromium.ts';
import { launchDouble, type DoubledApp } from '../support/launchDouble.ts';
import { packApp, packagedPlatforms, unpackApp } from '../support/packApp.ts';
import { pageChecks, shellChecks } from './checks.ts';

// The app as its package holds it, taken out of the archive and far from this repository: what is missing there is missing.
test.describe.configure({ mode: 'default' });

const root = join(import.meta.dirname, '../..');
let folder: string;
let appFolder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-packed-'));
  appFolder = join(folder, 'app');
  const platform = packagedPlatforms.find(name => name === process.platform);
  if (platform === undefined) throw new Error(`no packages are made for ${process.platform}`);
  unpackApp(packApp(platform, join(folder, 'release')), appFolder);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  /** What it left in the system's folder for temporary files. */
  readonly left: readonly string[];
}

/** Runs the packed app with options that make it end by itself. */
async function runApp(...options: readonly string[]): Promise<Ended> {
  const temporary = mkdtempSync(join(folder, 'tmp-'));
  const doubleFolder = join(folder, 'double');
  mkdirSync(doubleFolder, { recursive: true });
  const app = fork(join(appFolder, 'dist/electron/main.cjs'), options, {
    cwd: appFolder,
    execArgv: ['--import', join(root, 'tests/double/register.ts')],
    env: {
      ...process.env,
      TMPDIR: temporary,
      CHROMIUM: requireChromium(),
      DOUBLE_FOLDER: doubleFolder,
      DOUBLE_PACKAGED: '1',
    },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  let out = '';
  app.stdout?.on('data', (part: Buffer) => {
    out += part.toString();
  });
  const [code] = (await once(app, 'close')) as [number | null];
  // Chromium's own folders; it is not ours to make it tidy.
  const left = readdirSync(temporary).filter(name => name.startsWith('redress'));
  rmSync(doubleFolder, { recursive: true, force: true, maxRetries: 20 });
  return { code, out, left };
}

/** Runs something while a folder is out of the way. */
async function withoutFolder<T>(path: string, run: () => Promise<T>): Promise<T> {
  renameSync(path, `${path}.away`);
  try {
    return await run();
  } finally {
    renameSync(`${path}.away`, path);
  }
}

const readFindings = ({ out }: Ended) => JSON.parse(out) as { findings: Record<string, string>; isPackaged: boolean };

test('the packed app finds itself whole, says so in one line and leaves nothing', async () => {
  const ended = await runApp('--self-test');
  const { findings, isPackaged } = readFindings(ended);
  expect(Object.entries(findings).filter(([, finding]) => finding !== 'ok')).toEqual([]);
  expect(Object.keys(findings)).toEqual(expect.arrayContaining(['window', 'bridge', 'sealed', 'papers.kz', 'reading']));
  expect(ended.out.trimEnd()).not.toContain('\n');
  expect({ isPackaged, code: ended.code, left: ended.left }).toEqual({ isPackaged: true, code: 0, left: [] });
});

test('an app that lost a part says which work fails', async () => {
  const lost = join(appFolder, 'assets/fonts');
  const { findings, code } = await withoutFolder(lost, async () => {
    const ended = await runApp('--self-test');
    return { ...readFindings(ended), code: ended.code };
  });
  expect(code).toBe(1);
  expect(findings['papers.kz']).not.toBe('ok');
  expect(findings['sealed']).toBe('ok');
});

test('the app does not run where its sandbox was switched off', async () => {
  expect(await runApp('--no-sandbox')).toMatchObject({ code: 1, out: '' });
});

test.describe('in its window', () => {
  let app: DoubledApp;
  test.beforeAll(async () => {
    app = await launchDouble({ appFolder, isPackaged: true });
  });
  test.afterAll(() => app.close());
  // One of each kind: the same files answer to every check before they are packed.
  const telling = [
    'the page sees exactly the bridge',
    'every answer carries the security headers',
    'the window is confined',
    'the menu locks',
    'a second start shows the first window and ends',
    'quitting closes the workspace',
  ] as const;
  const checks = { ...pageChecks, ...shellChecks };
  for (const name of telling) test(name, () => checks[name](app));
});
