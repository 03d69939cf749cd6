import { startHost } from '../../electron/host/startHost.ts';
import type { Services } from '../../electron/services/createServices.ts';
import type { Carry } from '../../shared/bridge/client.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';

/** A carrier under test, as the page sees it. */
export interface OpenCarrier {
  readonly carry: Carry;
  readonly fetchFile: (path: string, upload?: Uint8Array<ArrayBuffer>) => Promise<Response>;
  close(): Promise<void>;
}

type OpenServices = Pick<Services, 'serveFile' | 'report'> & { readonly handlers: Handlers };

const asUpload = (bytes: Uint8Array<ArrayBuffer> | undefined): RequestInit =>
  bytes === undefined ? {} : { method: 'POST', body: bytes, headers: { 'content-type': 'application/octet-stream' } };

/** Electron's IPC as far as values are concerned: what goes in and out is cloned, and never the same object. */
async function openIpc({ handlers, report, serveFile }: OpenServices): Promise<OpenCarrier> {
  const dispatch = createDispatch(handlers, report);
  return {
    carry: async (name, request) => structuredClone(await dispatch(structuredClone(name), structuredClone(request))),
    fetchFile: (path, upload) => serveFile(new Request(`http://redress.test${path}`, asUpload(upload))),
    close: async () => undefined,
  };
}

/** The loopback host over real HTTP, spoken to as its page does. */
async function openLoopback({ handlers, report, serveFile }: OpenServices): Promise<OpenCarrier> {
  const host = await startHost({ dispatch: createDispatch(handlers, report), serveFile, windowFiles: new Map() });
  const origin = { origin: host.origin };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${host.origin}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { ...headers, ...origin, 'content-type': 'application/json' },
    });
  const ticket = new URL(host.entry).hash.slice('#ticket='.length);
  const { session } = (await (await post('/session', { ticket })).json()) as { session: string };
  const authorization = `Bearer ${session}`;
  return {
    carry: async (name, request) => (await post('/bridge', { name, request }, { authorization })).json(),
    fetchFile: (path, upload) => {
      const init = asUpload(upload);
      return fetch(`${host.origin}${path}`, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), ...origin, authorization },
      });
    },
    close: () => host.close(),
  };
}

/** Every carrier that the product has; each test of the bridge runs over all of them. */
export const carriers = [
  { carrier: 'ipc', open: openIpc },
  { carrier: 'loopback', open: openLoopback },
] as const;
