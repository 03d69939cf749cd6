import { EventEmitter } from 'node:events';
import type { CDPSession } from '@playwright/test';

/** One session of the DevTools protocol, with the commands and events as Playwright types them. */
export type Cdp = Pick<CDPSession, 'send' | 'on'>;

/** The browser that the windows live in. */
export interface Browser {
  /** Where the test's own Playwright joins; empty where no browser runs. */
  readonly endpoint: string;
  /** The session of the browser itself, or of one attached page. */
  session(sessionId?: string): Cdp;
  onClose(listener: () => void): void;
  close(): Promise<void>;
  kill(): void;
}

/** What the windows read of an answer. */
const answers: Readonly<Record<string, object>> = {
  'Target.createTarget': { targetId: 'page' },
  'Target.attachToTarget': { sessionId: 'page' },
  'Page.getFrameTree': { frameTree: { frame: { id: 'frame' } } },
};

/** In place of a browser, where a test asks only what the app told Electron: every page loads at once, and nothing runs in it. */
export function startNoBrowser(): Browser {
  const events = new EventEmitter();
  const session = {
    async send(method: string): Promise<object> {
      if (method === 'Page.navigate') setImmediate(() => events.emit('Page.loadEventFired', {}));
      return answers[method] ?? {};
    },
    on(event: string, listener: (payload: unknown) => void) {
      events.on(event, listener);
      return session;
    },
  };
  return {
    endpoint: '',
    session: () => session as unknown as Cdp,
    onClose: () => undefined,
    close: async () => undefined,
    kill: () => undefined,
  };
}
