import type { EventEmitter } from 'node:events';
import { openWindows, preventable } from './app.ts';
import { answerNextDialog } from './dialogs.ts';
import { menuItems } from './menus.ts';
import { records, type DoubleRecord } from './records.ts';
import { BrowserWindow } from './windows.ts';

/** A forged IPC event: who sends, and the frame it claims to come from. */
export interface ForgedEvent {
  readonly sender: 'window' | 'stranger';
  readonly frame: { readonly url: string; readonly isChild: boolean } | null;
}

interface MenuItem {
  readonly label: string;
  readonly role: string;
  readonly isSeparator: boolean;
}

/** What the window's session was told about requests of pages. */
export interface SessionAnswers {
  readonly partition: string;
  readonly permissionRequest: boolean | null;
  readonly permissionCheck: boolean | null;
  readonly devicePermission: boolean | null;
  readonly spellChecker: boolean;
  readonly dictionaries: string | null;
  readonly downloadPrevented: boolean;
}

/** What a test may ask of the app under the double: each entry is a question and its answer. */
export interface Questions {
  records: { ask: null; answer: readonly DoubleRecord[] };
  menu: { ask: null; answer: readonly MenuItem[] };
  clickMenu: { ask: string; answer: boolean };
  answerDialog: { ask: string | null; answer: null };
  power: { ask: 'suspend' | 'lock-screen'; answer: null };
  preferences: { ask: null; answer: Readonly<Record<string, unknown>> };
  session: { ask: null; answer: SessionAnswers };
  isCancelled: { ask: string; answer: boolean | null };
  isNavigationPrevented: { ask: string; answer: boolean };
  openWindow: { ask: string; answer: 'deny' | 'allow' | null };
  fetch: { ask: string; answer: { readonly status: number; readonly headers: Readonly<Record<string, string>> } };
  invoke: { ask: { event: ForgedEvent; values: readonly unknown[] }; answer: unknown };
  closeWindow: { ask: null; answer: null };
}

type Answers = {
  readonly [Q in keyof Questions]: (
    ask: Questions[Q]['ask'],
  ) => Questions[Q]['answer'] | Promise<Questions[Q]['answer']>;
};

const theWindow = (): BrowserWindow => {
  const [window] = openWindows;
  if (!(window instanceof BrowserWindow)) throw new Error('there is no window');
  return window;
};

function answerSession(): SessionAnswers {
  const { session } = theWindow().webContents;
  const { rules, partition } = session;
  let permissionRequest: boolean | null = null;
  rules.permissionRequest?.(null, 'media', granted => {
    permissionRequest = granted;
  });
  const download = preventable({});
  session.emit('will-download', download);
  session.emit('spellcheck-dictionary-download-begin', {}, 'ru');
  return {
    partition,
    permissionRequest,
    permissionCheck: rules.permissionCheck?.() ?? null,
    devicePermission: rules.devicePermission?.() ?? null,
    spellChecker: rules.spellChecker,
    dictionaries: rules.dictionaries ?? null,
    downloadPrevented: download.defaultPrevented,
  };
}

function createAnswers(powerMonitor: EventEmitter): Answers {
  return {
    records: () => records,
    menu: () =>
      menuItems().map(({ label = '', role = '', type }) => ({ label, role, isSeparator: type === 'separator' })),
    clickMenu: id => {
      const click = menuItems().find(item => item.id === id)?.click;
      click?.();
      return click !== undefined;
    },
    answerDialog: folder => {
      answerNextDialog(folder);
      return null;
    },
    power: event => {
      powerMonitor.emit(event);
      return null;
    },
    preferences: () => {
      const { session: _session, ...preferences } = theWindow().options.webPreferences ?? {};
      return preferences;
    },
    session: answerSession,
    isCancelled: url => {
      let cancelled: boolean | null = null;
      theWindow().webContents.session.rules.filter?.({ url }, ({ cancel = false }) => {
        cancelled = cancel;
      });
      return cancelled;
    },
    isNavigationPrevented: name => {
      const event = preventable({ url: 'https://example.org/' });
      theWindow().webContents.emit(name, event);
      return event.defaultPrevented;
    },
    openWindow: url => theWindow().webContents.openHandler?.({ url }).action ?? null,
    fetch: async url => {
      const handler = theWindow().webContents.session.rules.handlers.get('app');
      if (handler === undefined) throw new Error('nobody answers app:');
      const { status, headers } = await handler(new Request(url));
      return { status, headers: Object.fromEntries(headers) };
    },
    invoke: ({ event: { sender, frame }, values }) => {
      const window = theWindow();
      const senderFrame = frame === null ? null : { url: frame.url, parent: frame.isChild ? {} : null };
      return window.invoke('bridge', { sender: sender === 'window' ? window.webContents : {}, senderFrame }, values);
    },
    closeWindow: () => {
      theWindow().close();
      return null;
    },
  };
}

export interface Asked {
  readonly id: number;
  readonly question: keyof Questions;
  readonly ask: unknown;
}

/** Answers the test that started this process, over its channel. */
export function answerTests(powerMonitor: EventEmitter): void {
  const answers = createAnswers(powerMonitor);
  process.on('message', ({ id, question, ask }: Asked) => {
    const answer = answers[question] as (ask: unknown) => unknown;
    void (async () => {
      try {
        process.send?.({ kind: 'answer', id, answer: await answer(ask) });
      } catch (error) {
        process.send?.({ kind: 'answer', id, error: String(error) });
      }
    })();
  });
}
