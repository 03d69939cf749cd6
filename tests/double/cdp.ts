import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { chromiumFlags } from '../support/chromiumFlags.ts';
import type { Browser, Cdp } from './browser.ts';

interface Incoming {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

async function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stderr?.on('data', (part: Buffer) => {
      printed += part.toString();
      const [, endpoint] = /DevTools listening on (ws:\S+)/.exec(printed) ?? [];
      if (endpoint !== undefined) resolve(endpoint);
    });
    child.once('exit', code => reject(new Error(`Chromium ended with ${code}\n${printed}`)));
  });
}

/** Starts Chromium on a profile folder and joins it. */
export async function startChromium(profile: string): Promise<Browser> {
  const executable = process.env['CHROMIUM'];
  if (executable === undefined) throw new Error('CHROMIUM names no browser: launchDouble does');
  const child = spawn(
    executable,
    [
      ...(process.env['HEADED'] === undefined ? ['--headless'] : []),
      ...chromiumFlags,
      '--remote-debugging-port=0',
      // The pipe is only a leash: Chromium ends when this process does, even when it is killed.
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const endpoint = await endpointOf(child);
  const socket = new WebSocket(endpoint);
  await once(socket, 'open');

  const events = new EventEmitter();
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let count = 0;
  const request = (method: string, params: unknown, sessionId: string | undefined): Promise<unknown> =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      socket.send(JSON.stringify({ id: count, method, params: params ?? {}, sessionId }));
    });
  socket.addEventListener('message', ({ data }) => {
    const { id, sessionId = '', method, params, result, error } = JSON.parse(String(data)) as Incoming;
    if (id === undefined) {
      events.emit(`${sessionId}/${method}`, params);
      return;
    }
    if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(error.message));
    waiting.delete(id);
  });
  socket.addEventListener('close', () => {
    for (const asked of waiting.values()) asked.reject(new Error('the browser is gone'));
    events.emit('close');
  });

  return {
    endpoint,
    kill: () => void child.kill('SIGKILL'),
    async close() {
      if (child.exitCode !== null) return;
      const ended = new Promise(resolve => child.once('exit', resolve));
      await request('Browser.close', {}, undefined).catch(() => child.kill('SIGKILL'));
      await ended;
    },
    onClose: listener => void events.once('close', listener),
    session(sessionId) {
      const session = {
        send: (method: string, params: unknown) => request(method, params, sessionId),
        on(event: string, listener: (payload: unknown) => void) {
          events.on(`${sessionId ?? ''}/${event}`, listener);
          return session;
        },
      };
      return session as unknown as Cdp;
    },
  };
}
