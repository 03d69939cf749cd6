import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import packageLock from '../../package-lock.json' with { type: 'json' };
import type { CheckName } from './checks.ts';
import { weakenings } from './weakenings.ts';

const root = join(import.meta.dirname, '../..');

/** One item of Electron's own list for secure apps (electronjs.org/docs/latest/tutorial/security). */
interface Item {
  readonly asks: string;
  /** Checks of the shell; each runs on the built app in shell.spec.ts. */
  readonly checks: readonly CheckName[];
  /** Tests elsewhere, as file and title. */
  readonly tests?: readonly (readonly [file: string, title: string])[];
  /** Seeded mistakes that undo the item, each noticed in weakenings.spec.ts. */
  readonly undoneBy: readonly string[];
}

const headers = 'every answer carries the security headers';
const session = 'the session keeps nothing and grants nothing';
const bans = ['tests/architecture/forbiddenCalls.test.ts', 'calls nothing that leaks or turns text into code'] as const;

/** The list in its order: the first is item 1. */
const items: readonly Item[] = [
  {
    asks: 'only load secure content',
    checks: ['no request leaves our origin', 'the page runs no text as code and reaches no network'],
    undoneBy: ['no request filter', 'the filter compares hosts loosely', 'nobody guards the session'],
  },
  {
    asks: 'no Node.js for remote content',
    checks: ['the window is confined', 'the page sees exactly the bridge'],
    undoneBy: ['the page has Node', 'workers get Node', 'frames get the preload', 'the preload asks for Node'],
  },
  {
    asks: 'context isolation',
    checks: ['the window is confined', 'a frame inside has no bridge'],
    undoneBy: ['the worlds are one'],
  },
  {
    asks: 'process sandboxing',
    checks: ['the window is confined'],
    tests: [
      ['tests/shell/packed.spec.ts', 'the app does not run where its sandbox was switched off'],
      ['tests/shell/packages.spec.ts', 'neither the deb nor the AppImage starts the app without its sandbox'],
      ['tests/architecture/forbiddenCalls.test.ts', 'never switches the sandbox off in the product'],
    ],
    undoneBy: ['the sandbox is off', 'the sandbox is not forced for all'],
  },
  {
    asks: 'permission requests handled',
    checks: [session],
    undoneBy: ['permissions are asked for', 'permissions are granted unasked', 'devices are open'],
  },
  { asks: 'webSecurity stays on', checks: ['the window is confined'], undoneBy: ['web security is off'] },
  {
    asks: 'a content security policy',
    checks: [headers, 'the page runs no text as code and reaches no network'],
    undoneBy: [
      'no content policy',
      'text runs as code',
      'no trusted types',
      'eval is allowed',
      'any host may be asked',
      'bare answers',
    ],
  },
  { asks: 'no insecure content', checks: ['the window is confined'], undoneBy: ['insecure content may run'] },
  { asks: 'no experimental features', checks: ['the window is confined'], undoneBy: ['experiments are on'] },
  {
    asks: 'no enableBlinkFeatures',
    checks: ['the window is confined'],
    undoneBy: ['features of the engine are switched on'],
  },
  {
    asks: 'no allowpopups for webviews',
    checks: ['nothing navigates', 'the window is confined'],
    undoneBy: ['webviews may be attached', 'webviews are on'],
  },
  {
    asks: 'webview options verified before creation',
    checks: ['nothing navigates'],
    undoneBy: ['webviews may be attached'],
  },
  {
    asks: 'navigation limited',
    checks: ['nothing navigates', 'the page cannot leave'],
    undoneBy: [
      'navigation goes unguarded',
      'navigation of frames goes unguarded',
      'redirects go unguarded',
      'nobody guards the contents',
      'a dropped file navigates',
    ],
  },
  {
    asks: 'new windows limited',
    checks: ['no window is opened', 'the page opens no window'],
    undoneBy: ['windows may be opened', 'the page opens windows', 'a middle click opens windows'],
  },
  { asks: 'no shell.openExternal with untrusted content', checks: [], tests: [bans], undoneBy: [] },
  {
    asks: 'a current version of Electron',
    checks: [],
    tests: [['tests/shell/securityList.test.ts', 'ships the one version of Electron that is locked and tested']],
    undoneBy: [],
  },
  {
    asks: 'the sender of every IPC message validated',
    checks: [
      'our page may call, with any route',
      'another window may not call',
      'a frame inside may not call',
      'a frame that is gone may not call',
      'another page may not call',
    ],
    undoneBy: [
      'no sender is checked',
      'the address alone is checked',
      'the window is not checked',
      'frames inside are taken',
      'a frame that is gone is taken',
      'any page is taken',
      'the address is compared by its start',
    ],
  },
  {
    asks: 'no file: protocol, a custom one instead',
    checks: ['no request leaves our origin', 'only what was built is given'],
    undoneBy: ['the scheme has no answer', 'any host is answered', 'the scheme is registered late'],
  },
  {
    asks: 'fuses',
    checks: [],
    tests: [['tests/shell/packages.spec.ts', 'the executable for ${platform} has every fuse as it should be']],
    undoneBy: [],
  },
  {
    asks: 'no Electron API for untrusted content',
    checks: ['the page sees exactly the bridge'],
    undoneBy: ['the page gets ipcRenderer', 'the page gets one thing more', 'the page gets a call of any channel'],
  },
];

const seeded = new Set(weakenings.map(({ name }) => name));
const able = new Set(weakenings.map(({ caughtBy }) => caughtBy));
// The mistake that would give a frame a bridge is one that the double does not even start with.
const shownByStart: readonly CheckName[] = ['a frame inside has no bridge'];

it('has the twenty items', () => {
  expect(items).toHaveLength(20);
});

describe.each(items.map((item, index) => ({ number: index + 1, ...item })))(
  'item $number, $asks',
  ({ checks, tests = [], undoneBy }) => {
    it('is shown by a test', () => {
      expect(checks.length + tests.length).toBeGreaterThan(0);
      for (const [file, title] of tests) expect(readFileSync(join(root, file), 'utf8')).toContain(title);
    });
    it('is shown by checks that can fail', () => {
      expect(checks.filter(check => !able.has(check) && !shownByStart.includes(check))).toEqual([]);
      expect(undoneBy.filter(name => !seeded.has(name))).toEqual([]);
      expect(undoneBy.length > 0 || checks.length === 0).toBe(true);
    });
  },
);

it('ships the one version of Electron that is locked and tested', () => {
  const { electron } = packageJson.devDependencies;
  expect(electron).toMatch(/^\d+\.\d+\.\d+$/);
  const builder = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  const shown = {
    packaged: /^electronVersion: (\S+)$/m.exec(builder)?.[1],
    locked: packageLock.packages['node_modules/electron'].version,
  };
  expect(shown).toEqual({ packaged: electron, locked: electron });
});
