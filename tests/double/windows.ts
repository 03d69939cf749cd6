import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { app, openWindows, preventable, requireReady, windowClosed } from './app.ts';
import type { Cdp } from './browser.ts';
import { ipcHandlers } from './ipcMain.ts';
import { isPlainJson, joinWorlds, preparePage, runPreload, type FromPreload } from './pageWorlds.ts';
import { record } from './records.ts';
import { session, toApp, toChromium, type DoubleSession } from './session.ts';
import { strict } from './strict.ts';

type Payload<Listener> = Listener extends (payload: infer P) => void ? P : never;
type PausedRequest = Payload<Parameters<typeof onPausedRequest>[1]>;
const onPausedRequest = (page: Cdp, listener: Parameters<typeof page.on<'Fetch.requestPaused'>>[1]) =>
  page.on('Fetch.requestPaused', listener);

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: Readonly<Record<string, unknown>> & { readonly session?: DoubleSession };
}

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

/** Preferences that the double cannot honour and that no window of ours may have. */
const refused: readonly (readonly [string, boolean])[] = [
  ['sandbox', false],
  ['contextIsolation', false],
  ['nodeIntegration', true],
  ['nodeIntegrationInSubFrames', true],
  ['webSecurity', false],
  ['webviewTag', true],
];

const preloadWorld = 'Electron Isolated Context';
const runtime = {
  platform: process.platform,
  versions: { electron: 'double' },
  sandboxed: true,
  contextIsolated: true,
};

const source = (run: (...values: never[]) => unknown, ...values: readonly string[]): string =>
  `(${run.toString()})(${values.join(', ')});`;

const pageSource = (channel: string): string => source(preparePage, joinWorlds.toString(), JSON.stringify(channel));

const preloadSource = (channel: string, preload: string): string =>
  source(
    runPreload,
    joinWorlds.toString(),
    isPlainJson.toString(),
    JSON.stringify(channel),
    JSON.stringify(runtime),
    `function (require, module, exports, process) {\n${preload}\n}`,
  );

class WebContents extends EventEmitter {
  readonly session: DoubleSession;
  openHandler: OpenHandler | undefined;
  page: Promise<Cdp> | undefined;
  url = 'about:blank';
  constructor(contentsSession: DoubleSession) {
    super();
    this.session = contentsSession;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  getURL(): string {
    return toApp(this.url);
  }
  async executeJavaScript(code: string): Promise<unknown> {
    const page = await this.page;
    const ask = { expression: code, awaitPromise: true, returnByValue: true };
    const answer = await page?.send('Runtime.evaluate', ask);
    if (answer?.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
    return answer?.result.value;
  }
}

/** A Chromium page driven as Electron drives a window: preload in an isolated world, every request through the app. */
export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents: WebContents;
  private readonly opened: Promise<Cdp>;
  /** Addresses that the app itself asked for: no navigation event for these. */
  private readonly own = new Set<string>();
  private target = '';
  private frame = '';
  private isGone = false;

  constructor(options: WindowOptions = {}) {
    super();
    requireReady('BrowserWindow');
    const preferences = options.webPreferences ?? {};
    for (const [name, value] of refused) {
      if (preferences[name] === value) throw new Error(`the double refuses webPreferences.${name}=${value}`);
    }
    this.options = options;
    this.webContents = strict('webContents', new WebContents(preferences.session ?? session.defaultSession));
    openWindows.add(this);
    this.opened = this.open();
    this.webContents.page = this.opened;
    app.emit('web-contents-created', {}, this.webContents);
    // A constructor may answer with another object: here with itself, watched.
    return strict('BrowserWindow', this);
  }

  private async open(): Promise<Cdp> {
    const browser = requireReady('BrowserWindow').session();
    const { width = 800, height = 600, webPreferences = {} } = this.options;
    const { targetId } = await browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const page = requireReady('BrowserWindow').session(sessionId);
    const channel = `double-${randomUUID()}`;
    this.target = targetId;

    page.on('Fetch.requestPaused', paused => void this.answerRequest(page, paused).catch(noteFailure));
    page.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      void this.answerPreload(page, JSON.parse(payload) as FromPreload, executionContextId).catch(noteFailure);
    });
    page.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
      record('page exception', exception?.description ?? text),
    );
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id === this.frame) this.webContents.url = `${frame.url}${frame.urlFragment ?? ''}`;
    });
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.frame) this.webContents.url = url;
    });
    page.on('Page.loadEventFired', () => {
      this.webContents.emit('did-finish-load', {});
      this.emit('ready-to-show', {});
    });
    browser.on('Target.targetDestroyed', destroyed => {
      if (destroyed.targetId === targetId) this.closed();
    });
    // A page that opens another (a link with target=_blank) asks the app's handler; window.open is answered in the page.
    browser.on('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.openerId !== targetId) return;
      this.askToOpen(targetInfo.url);
      void browser.send('Target.closeTarget', { targetId: targetInfo.targetId });
    });
    await browser.send('Target.setDiscoverTargets', { discover: true });
    await browser.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    await page.send('Page.enable');
    this.frame = (await page.send('Page.getFrameTree')).frameTree.frame.id;
    await page.send('Runtime.enable');
    await page.send('Runtime.addBinding', { name: 'electronDouble', executionContextName: preloadWorld });
    await page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource(channel) });
    const preload = webPreferences['preload'];
    if (typeof preload === 'string') {
      await page.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadSource(channel, readFileSync(preload, 'utf8')),
        worldName: preloadWorld,
      });
    }
    return page;
  }

  private askToOpen(url: string): void {
    const { action } = this.webContents.openHandler?.({ url: toApp(url) }) ?? { action: 'allow' };
    record('window.open', { url: toApp(url), action });
  }

  private async answerPreload(page: Cdp, message: FromPreload, contextId: number): Promise<void> {
    if (message.kind === 'open') {
      this.askToOpen(message.url);
      return;
    }
    const senderFrame = { url: this.webContents.getURL(), parent: null };
    const reply = await this.invoke(message.channel, { sender: this.webContents, senderFrame }, message.values);
    const expression = `settleInvoke(${message.id}, ${JSON.stringify(reply)})`;
    // The page may be gone by now, and with it the world that asked.
    await page.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  }

  /** Calls the app's handler as if the event had come from a page; tests forge events with it. */
  async invoke(
    channel: string,
    event: object,
    values: readonly unknown[],
  ): Promise<{ value?: unknown; error?: string }> {
    try {
      const handler = ipcHandlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return { value: await handler(event, ...values) };
    } catch (error) {
      return { error: `Error invoking remote method '${channel}': ${String(error)}` };
    }
  }

  private isNavigationRefused({ frameId, request, resourceType }: PausedRequest): boolean {
    if (resourceType !== 'Document' || this.own.delete(request.url)) return false;
    const isMainFrame = frameId === this.frame;
    const event = preventable({ url: toApp(request.url), isMainFrame });
    if (isMainFrame) this.webContents.emit('will-navigate', event, event.url);
    this.webContents.emit('will-frame-navigate', event);
    if (event.defaultPrevented) record('navigation refused', event.url);
    else record('navigation allowed', event.url);
    return event.defaultPrevented;
  }

  private async answerRequest(page: Cdp, paused: PausedRequest): Promise<void> {
    const { requestId, request } = paused;
    const { rules } = this.webContents.session;
    const url = toApp(request.url);
    if (this.isNavigationRefused(paused)) {
      await page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
    const { cancel = false } = await new Promise<{ cancel?: boolean }>(resolve => {
      if (rules.filter === undefined) resolve({});
      else rules.filter({ url }, resolve);
    });
    const handler = rules.handlers.get(url.slice(0, url.indexOf(':')));
    if (cancel || handler === undefined) {
      record(cancel ? 'request cancelled' : 'network attempt', url);
      await page.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      return;
    }
    const response = await handler(
      new Request(url, { method: request.method, headers: request.headers, body: bodyOf(request) }),
    );
    await page.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.opened;
    const address = toChromium(url);
    this.own.add(address);
    const loaded = new Promise(resolve => this.webContents.once('did-finish-load', resolve));
    const { errorText } = await page.send('Page.navigate', { url: address });
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  close(): void {
    if (this.isGone) return;
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return;
    void requireReady('BrowserWindow')
      .session()
      .send('Target.closeTarget', { targetId: this.target })
      .catch(() => undefined);
    this.closed();
  }

  private closed(): void {
    if (this.isGone) return;
    this.isGone = true;
    openWindows.delete(this);
    this.emit('closed', {});
    windowClosed();
  }

  isDestroyed(): boolean {
    return this.isGone;
  }
  isMinimized(): boolean {
    return false;
  }
  show(): void {
    record('show');
    process.send?.({ kind: 'shown' });
  }
  focus(): void {
    record('focus');
  }
  restore(): void {
    record('restore');
  }
  setContentProtection(enabled: boolean): void {
    record('contentProtection', enabled);
  }
}

const noteFailure = (error: unknown): void => record('double failed', String(error));

/** The bytes that the page sent; a Blob's or File's bytes do not reach Electron's handler, so here they are an error. */
function bodyOf({ hasPostData, postDataEntries = [] }: PausedRequest['request']): Buffer<ArrayBuffer> | null {
  if (hasPostData !== true) return null;
  const parts = postDataEntries.map(({ bytes }) => bytes);
  if (parts.length === 0 || parts.includes(undefined)) throw new Error('the double carries no Blob or File as a body');
  return Buffer.concat(parts.map(bytes => Buffer.from(bytes ?? '', 'base64')));
}
