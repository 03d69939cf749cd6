import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError, type Reply } from '../../shared/bridge/appError.ts';
import type { Dispatch } from '../../shared/bridge/dispatch.ts';
import { uploadPasswordHeader } from '../../shared/bridge/uploadPassword.ts';
import { securityHeaders } from '../../shared/bridge/securityHeaders.ts';
import type { WindowFiles } from '../windowFiles.ts';
import { limitStrangers } from './limitStrangers.ts';
import { readBody } from './readBody.ts';
import { refuseRequest } from './refuseRequest.ts';

interface HostParts {
  readonly dispatch: Dispatch;
  readonly serveFile: (request: Request) => Promise<Response>;
  readonly windowFiles: WindowFiles;
  /** How long a connection may take to say what it wants. */
  readonly patience?: Patience;
}

interface Patience {
  readonly headerSeconds: number;
  readonly requestSeconds: number;
}

export interface Host {
  readonly origin: string;
  /** The address that opens the window, once: it carries the ticket in its fragment, which no request ever shows. */
  readonly entry: string;
  /** True once a page has used the ticket, or tried to. */
  wasEntered(): boolean;
  close(): Promise<void>;
}

const megabytes = { session: 1, json: 32, file: 200 } as const;
const defaultPatience: Patience = { headerSeconds: 10, requestSeconds: 60 };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const newSecret = (): string => randomBytes(32).toString('base64url');

const field = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null && Object.hasOwn(body, name) ? Reflect.get(body, name) : undefined;

const failureReply = ({ code, details }: AppError): Reply => ({ ok: false, failure: { code, details } });

function send(response: ServerResponse, status: number, body: Uint8Array | string = '', type = 'application/json') {
  response.writeHead(status, { ...securityHeaders, 'content-type': type }).end(body);
}

/**
 * Serves the window and the bridge to one local browser, on a port of its own of 127.0.0.1.
 * The page swaps the ticket for a bearer token, which it keeps in memory: no cookie, since ports share those.
 */
export async function startHost({
  dispatch,
  serveFile,
  windowFiles,
  patience = defaultPatience,
}: HostParts): Promise<Host> {
  const ticket = newSecret();
  let isTicketBurnt = false;
  let session: string | undefined;
  let authority = '';

  function hasSession({ headers, socket }: IncomingMessage): boolean {
    const has = session !== undefined && isSame(headers.authorization ?? '', `Bearer ${session}`);
    if (has) strangers.admit(socket);
    return has;
  }

  /** Opens the session. The first try burns the ticket, right or wrong; offered again, it has two holders, and neither keeps the session. */
  function openSession(offered: unknown): string | undefined {
    const isRight = typeof offered === 'string' && isSame(ticket, offered);
    if (isRight) session = isTicketBurnt ? undefined : newSecret();
    isTicketBurnt = true;
    return isRight ? session : undefined;
  }

  async function passToServeFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = request.method === 'POST' ? await readBody(request, megabytes.file) : null;
    const served = await serveFile(
      new Request(`http://${authority}${request.url ?? ''}`, {
        method: request.method ?? 'GET',
        headers: {
          'content-type': request.headers['content-type'] ?? '',
          [uploadPasswordHeader]: request.headersDistinct[uploadPasswordHeader]?.[0] ?? '',
        },
        body,
      }),
    );
    response.writeHead(served.status, { ...Object.fromEntries(served.headers), ...securityHeaders });
    response.end(new Uint8Array(await served.arrayBuffer()));
  }

  async function answerPost(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isEntry = request.url === '/session';
    const limit = isEntry ? megabytes.session : megabytes.json;
    const body: unknown = JSON.parse((await readBody(request, limit)).toString('utf8'));
    if (isEntry) {
      const opened = openSession(field(body, 'ticket'));
      return opened === undefined ? send(response, 403) : send(response, 200, JSON.stringify({ session: opened }));
    }
    const reply = await dispatch(field(body, 'name'), field(body, 'request'));
    send(response, 200, JSON.stringify(reply));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuseRequest(request, authority);
    if (refusal !== undefined) return send(response, refusal);
    const path = request.url ?? '';
    if (path === '/files' || path.startsWith('/files/')) {
      return hasSession(request) ? passToServeFile(request, response) : send(response, 401);
    }
    if (request.method === 'GET') {
      const file = windowFiles.get(path === '/' ? '/index.html' : path);
      return file === undefined ? send(response, 404) : send(response, 200, file.bytes, file.mediaType);
    }
    if (path === '/bridge' && !hasSession(request)) return send(response, 401);
    return path === '/bridge' || path === '/session' ? answerPost(request, response) : send(response, 404);
  }

  const timeouts = {
    headersTimeout: patience.headerSeconds * 1000,
    requestTimeout: patience.requestSeconds * 1000,
    // Node looks for slow connections at this pace only.
    connectionsCheckingInterval: patience.headerSeconds * 500,
  };
  const server = createServer(timeouts, (request, response) => {
    // What reaches this catch is a body too large or no JSON, or a connection that broke: dispatch and serveFile never reject.
    answer(request, response).catch((cause: unknown) => {
      if (response.headersSent) response.destroy();
      else if (cause instanceof AppError) send(response, 413, JSON.stringify(failureReply(cause)));
      else send(response, 400);
    });
  });
  const strangers = limitStrangers(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve);
  });
  authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin: `http://${authority}`,
    entry: `http://${authority}/#ticket=${ticket}`,
    wasEntered: () => isTicketBurnt,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
