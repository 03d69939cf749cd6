import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { securityHeaders } from '../../shared/bridge/securityHeaders.ts';
import { languageNames, type WindowLanguage } from '../../shared/text/windowLanguage.ts';
import { words } from '../../shared/text/words.ts';
import type { ForgedEvent } from '../double/control.ts';
import { refusalKinds } from '../../electron/shell/countRefusals.ts';
import type { DoubledApp, DoubledShell } from '../support/launchDouble.ts';

type Check<App> = (app: App) => Promise<void>;

const startAddress = 'app://redress/index.html';
const passphrase = 'correct horse battery';
/** A check that fails should say so soon: the seeded mistakes are found by failing. */
const soon = { timeout: 3_000 };

const ourFrame = { url: startAddress, isChild: false };

/** Asks main as our page does. */
async function call(app: DoubledShell, name: string, request: object): Promise<unknown> {
  const answer = await app.ask('invoke', { event: { sender: 'window', frame: ourFrame }, values: [name, request] });
  return (answer as { value?: unknown }).value;
}

async function expectState(app: DoubledShell, state: string): Promise<void> {
  await expect.poll(() => call(app, 'store.state', {}), soon).toEqual({ ok: true, value: { state } });
}

const expectRecord = (app: DoubledShell, kind: string, data: unknown): Promise<void> =>
  expect.poll(() => app.ask('records', null), soon).toContainEqual({ kind, data });

/** Opens the workspace, lets `lock` act, and expects it locked. */
async function expectLockedBy(app: DoubledShell, lock: () => Promise<unknown>): Promise<void> {
  const isAbsent = !existsSync(app.workspaceFolder);
  await call(app, isAbsent ? 'store.create' : 'store.unlock', { passphrase });
  await expectState(app, 'open');
  await lock();
  await expectState(app, 'locked');
}

async function expectRefusedSender(app: DoubledShell, event: ForgedEvent): Promise<void> {
  const reply = await app.ask('invoke', { event, values: ['store.state', {}] });
  expect(reply).toEqual({ value: { ok: false, failure: { code: 'invalidRequest', details: { at: [] } } } });
}

/** The last number of each kind of refusal that the log holds. */
const notedRefusals = (app: DoubledShell): Readonly<Record<string, number>> =>
  Object.fromEntries([...app.log().matchAll(/^refused (\w+)=(\d+)$/gm)].map(([, kind = '', n]) => [kind, Number(n)]));

/** Tries everything that is refused. */
async function tryEverything(app: DoubledShell): Promise<void> {
  await app.ask('isNavigationPrevented', 'will-navigate');
  await app.ask('isNavigationPrevented', 'will-attach-webview');
  await app.ask('openWindow', 'https://example.org/');
  await app.ask('isCancelled', 'https://example.org/');
  await app.ask('session', null);
  await expectRefusedSender(app, { sender: 'stranger', frame: ourFrame });
}

/** What the page in the window meets, by name. They run one after the other on one app, or each on its own. */
export const pageChecks = {
  'the page sees exactly the bridge': async app => {
    const seen = await app.page.evaluate(() => ({
      bridge: Object.keys(window.bridge ?? {}),
      isFrozen: Object.isFrozen(window.bridge),
      node: ['require', 'process', 'module', 'electron', 'Buffer', 'global'].filter(name => name in globalThis),
      isSecure: isSecureContext,
    }));
    expect(seen).toEqual({ bridge: ['call'], isFrozen: true, node: [], isSecure: true });
    expect(await app.page.evaluate(() => window.bridge?.call('store.state', {}))).toMatchObject({ ok: true });
  },
  'a frame inside has no bridge': async app => {
    const kind = await app.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const found = typeof frame.contentWindow?.bridge;
      frame.remove();
      return found;
    });
    expect(kind).toBe('undefined');
  },
  'the page cannot leave': async app => {
    await app.page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await expectRecord(app, 'navigation refused', 'https://example.org/');
  },
  'the page opens no window': async app => {
    expect(await app.page.evaluate(() => window.open('https://example.org/'))).toBeNull();
    await expectRecord(app, 'window.open', { url: 'https://example.org/', action: 'deny' });
  },
  'the page runs no text as code and reaches no network': async app => {
    const seen = await app.page.evaluate(async () => {
      // A script of DevTools is exempt from the ban on eval: only what the page does later on its own is not.
      const later = await new Promise(resolve => {
        setTimeout(() => {
          try {
            resolve(Reflect.construct(Function, ['return 1']));
          } catch (error) {
            resolve(String(error).split(':', 1)[0]);
          }
        }, 0);
      });
      const fetched = await fetch('https://example.org/').then(
        () => 'allowed',
        (error: unknown) => String(error).split(':', 1)[0],
      );
      return { later, fetched };
    });
    expect(seen).toEqual({ later: 'EvalError', fetched: 'TypeError' });
  },
} as const satisfies Record<string, Check<DoubledApp>>;

/** What main promises, by name; no page takes part. They run one after the other on one app, or each on its own. */
export const shellChecks = {
  'our page may call, with any route': async app => {
    for (const url of [startAddress, `${startAddress}#/claims/c1`]) {
      const event = { sender: 'window', frame: { url, isChild: false } } as const;
      expect(await app.ask('invoke', { event, values: ['store.state', {}] })).toMatchObject({ value: { ok: true } });
    }
  },
  'another window may not call': app => expectRefusedSender(app, { sender: 'stranger', frame: ourFrame }),
  'a frame inside may not call': app =>
    expectRefusedSender(app, { sender: 'window', frame: { ...ourFrame, isChild: true } }),
  'a frame that is gone may not call': app => expectRefusedSender(app, { sender: 'window', frame: null }),
  'another page may not call': async app => {
    for (const url of [
      'https://evil.example/',
      `${startAddress}.evil`,
      'app://redress/other.html',
      'app://evil/index.html',
    ]) {
      await expectRefusedSender(app, { sender: 'window', frame: { url, isChild: false } });
    }
  },

  'nothing navigates': async app => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      expect([event, await app.ask('isNavigationPrevented', event)]).toEqual([event, true]);
    }
  },
  'no window is opened': async app => {
    expect(await app.ask('openWindow', 'https://example.org/')).toBe('deny');
  },
  'no request leaves our origin': async app => {
    const ours = [startAddress, 'app://redress/files', 'blob:app://redress/1'];
    const others = [
      'https://example.org/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'app://evil/',
      'blob:null/1',
      'ws://a/',
    ];
    for (const url of ours) expect([url, await app.ask('isCancelled', url)]).toEqual([url, false]);
    for (const url of others) expect([url, await app.ask('isCancelled', url)]).toEqual([url, true]);
  },

  'every answer carries the security headers': async app => {
    for (const path of ['/index.html', '/files/evidence/e1', '/no-such-file']) {
      expect((await app.ask('fetch', `app://redress${path}`)).headers).toMatchObject(securityHeaders);
    }
    expect(securityHeaders['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; " +
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
  },
  'only what was built is given': async app => {
    const others = ['app://evil/index.html', 'app://redress/../package.json', 'app://redress/%2e%2e/package.json'];
    for (const url of ['app://redress/index.html', ...others]) {
      const { status } = await app.ask('fetch', url);
      expect([url, status]).toEqual([url, others.includes(url) ? 404 : 200]);
    }
  },

  'the window is confined': async app => {
    expect(await app.ask('preferences', null)).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: !app.isPackaged,
      disableBlinkFeatures: 'Auxclick',
    });
    expect(await app.ask('preferences', null)).not.toHaveProperty('enableBlinkFeatures');
    const records = await app.ask('records', null);
    expect(records[0]).toEqual({ kind: 'enableSandbox', data: null });
    expect(records).toContainEqual({ kind: 'contentProtection', data: true });
    expect(records).toContainEqual({ kind: 'show', data: null });
  },
  'the session keeps nothing and grants nothing': async app => {
    const { partition, ...answers } = await app.ask('session', null);
    expect(partition).toMatch(/^(?!persist:).+/);
    expect(await app.ask('records', null)).toContainEqual({ kind: 'partition', data: { partition, cache: false } });
    expect(answers).toEqual({
      permissionRequest: false,
      permissionCheck: false,
      devicePermission: false,
      spellChecker: false,
      dictionaries: 'http://127.0.0.1:9/',
      downloadPrevented: true,
    });
  },
  'what is refused is counted': async app => {
    const before = notedRefusals(app);
    // Ten times: beyond nine, only every tenth is noted.
    for (let round = 0; round < 10; round += 1) await tryEverything(app);
    const risen = () => {
      const after = notedRefusals(app);
      return refusalKinds.filter(kind => (after[kind] ?? 0) > (before[kind] ?? 0));
    };
    await expect.poll(risen, soon).toEqual([...refusalKinds]);
    expect(app.log()).not.toContain('example.org');
  },

  'the menu is whole and has no reload': async app => {
    const items = await app.ask('menu', null);
    expect(items.flatMap(({ role }) => (role === '' ? [] : [role]))).toEqual([
      'quit',
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'resetZoom',
      'zoomIn',
      'zoomOut',
      'togglefullscreen',
    ]);
    expect(items.filter(({ label, isSeparator }) => !isSeparator && label === '')).toEqual([]);
  },
  'the menu speaks the language of the window': async app => {
    for (const language of Object.keys(languageNames) as WindowLanguage[]) {
      await call(app, 'app.prefer', { language });
      const labels = (await app.ask('menu', null)).map(({ label }) => label);
      expect(labels).toContain(words(language)('menu.selectAll'));
      expect(labels.includes(words(language)('translation.draft'))).toBe(['kk', 'ky'].includes(language));
    }
    await call(app, 'app.prefer', { language: 'en' });
  },
  'the menu hides': async app => {
    await app.ask('clickMenu', 'hide');
    await expect
      .poll(() => call(app, 'events.next', { after: 0 }), soon)
      .toMatchObject({ ok: true, value: { events: [{ event: { kind: 'hide' } }] } });
  },
  'the menu locks': app => expectLockedBy(app, () => app.ask('clickMenu', 'lock')),
  'going to sleep locks': app => expectLockedBy(app, () => app.ask('power', 'suspend')),
  'locking the screen locks': app => expectLockedBy(app, () => app.ask('power', 'lock-screen')),

  'a second start shows the first window and ends': async app => {
    const second = await app.startAgain().catch((error: unknown) => error);
    if (!(second instanceof Error)) await (second as DoubledShell).close();
    expect(second).toMatchObject({ exitCode: 0 });
    await expectRecord(app, 'focus', null);
  },
  'quitting closes the workspace': async app => {
    await call(app, existsSync(app.workspaceFolder) ? 'store.unlock' : 'store.create', { passphrase });
    await app.ask('closeWindow', null).catch(() => undefined);
    await app.ended;
    expect(readdirSync(app.workspaceFolder).filter(name => name.endsWith('-wal'))).toEqual([]);
    expect(existsSync(join(app.workspaceFolder, 'workspace.db'))).toBe(true);
  },
} as const satisfies Record<string, Check<DoubledShell>>;

export type PageCheckName = keyof typeof pageChecks;
export type ShellCheckName = keyof typeof shellChecks;
export type CheckName = PageCheckName | ShellCheckName;
