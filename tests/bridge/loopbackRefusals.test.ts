import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHost, type Host } from '../../electron/host/startHost.ts';
import { securityHeaders } from '../../shared/bridge/securityHeaders.ts';

const page = { mediaType: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('<!doctype html>') };

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('the loopback host', () => {
  let host: Host;
  let dispatched: unknown[];
  let served: string[];
  let json: Record<string, string>;

  beforeEach(async () => {
    dispatched = [];
    served = [];
    host = await startHost({
      dispatch: async name => {
        dispatched.push(name);
        return { ok: true, value: {} };
      },
      serveFile: async asked => {
        served.push(asked.url);
        return new Response('bytes');
      },
      windowFiles: new Map([['/index.html', page]]),
    });
    json = { 'content-type': 'application/json', origin: host.origin };
  });
  afterEach(() => host.close());

  const ask = (method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(host.origin);
      const asked = request({ hostname, port, method, path, headers }, answer => {
        let text = '';
        answer.on('data', (part: Buffer) => {
          text += part.toString();
        });
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: text }));
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const statusOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;
  const ticket = () => new URL(host.entry).hash.slice('#ticket='.length);
  const openSession = async (): Promise<string> => {
    const { body } = await ask('POST', '/session', json, JSON.stringify({ ticket: ticket() }));
    return `Bearer ${(JSON.parse(body) as { session: string }).session}`;
  };

  it('gives the page to the local browser, with every security header and no cookie', async () => {
    const { status, headers } = await ask('GET', '/');
    expect(status).toBe(200);
    expect(headers).toMatchObject(securityHeaders);
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('lets its own launch file in, which comes from file://', async () => {
    const launch = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect(await statusOf('GET', '/', launch)).toBe(200);
    expect(await statusOf('GET', '/index.html', launch)).toBe(403);
    expect(await statusOf('GET', '/', { ...launch, 'sec-fetch-dest': 'iframe' })).toBe(403);
  });

  it.each([
    ['another host name', 421, 'GET', '/', { host: 'evil.example' }],
    ['localhost by name', 421, 'GET', '/', { host: 'localhost:80' }],
    ['another site', 403, 'GET', '/', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', 403, 'GET', '/', { 'sec-fetch-site': 'same-site' }],
    ['a preflight', 405, 'OPTIONS', '/bridge', { origin: 'https://evil.example' }],
    ['a method it does not know', 405, 'PUT', '/files', {}],
    ['a path out of the folder', 404, 'GET', '/../package.json', {}],
    ['a path out of the folder, encoded', 404, 'GET', '/%2e%2e/package.json', {}],
    ['a name of the prototype', 404, 'GET', '/__proto__', {}],
  ])('refuses %s with %i', async (_case, status, method, path, headers) => {
    expect(await statusOf(method, path, headers)).toBe(status);
    expect(await statusOf(method, path, { ...headers, authorization: await openSession() })).toBe(status);
  });

  it.each([
    ['no origin', 403, {}],
    ['another origin', 403, { origin: 'http://127.0.0.1:1' }],
    ['the origin of a file', 403, { origin: 'null' }],
  ])('refuses a call with %s, session or not', async (_case, status, headers) => {
    const call = { 'content-type': 'application/json', authorization: await openSession(), ...headers };
    expect(await statusOf('POST', '/bridge', call, '{"name":"store.state","request":{}}')).toBe(status);
    expect(dispatched).toEqual([]);
  });

  it('refuses what a form can send', async () => {
    const authorization = await openSession();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect(await statusOf('POST', '/bridge', { ...json, authorization, 'content-type': type }, '{}')).toBe(415);
      expect(await statusOf('POST', '/files', { ...json, authorization, 'content-type': type }, 'x')).toBe(415);
    }
    expect([...dispatched, ...served]).toEqual([]);
  });

  it('answers no call and gives no file without the session', async () => {
    for (const authorization of ['', 'Bearer ', 'Bearer undefined', `Bearer ${ticket()}`]) {
      expect(await statusOf('POST', '/bridge', { ...json, authorization }, '{}')).toBe(401);
      expect(await statusOf('GET', '/files/evidence/e1', { authorization })).toBe(401);
    }
    const authorization = await openSession();
    expect(await statusOf('POST', '/bridge', { ...json, authorization: `${authorization}x` }, '{}')).toBe(401);
    expect(await statusOf('GET', '/files/evidence/e1', { authorization })).toBe(200);
    expect([...dispatched, ...served]).toEqual([`${host.origin}/files/evidence/e1`]);
  });

  it('opens one session per ticket', async () => {
    await openSession();
    expect(await statusOf('POST', '/session', json, JSON.stringify({ ticket: ticket() }))).toBe(403);
  });

  it('burns the ticket at a wrong guess', async () => {
    expect(await statusOf('POST', '/session', json, '{"ticket":"guess"}')).toBe(403);
    expect(await statusOf('POST', '/session', json, JSON.stringify({ ticket: ticket() }))).toBe(403);
  });

  it('says that a body is too large, and goes on', async () => {
    const authorization = await openSession();
    const long = 'x'.repeat(33_000_000);
    const { status, body } = await ask('POST', '/bridge', { ...json, authorization }, long);
    expect([status, JSON.parse(body)]).toEqual([
      413,
      { ok: false, failure: { code: 'tooLarge', details: { megabytes: 33, limit: 32 } } },
    ]);
    expect(await statusOf('POST', '/bridge', { ...json, authorization }, '{"name":"store.state"}')).toBe(200);
  });

  it('answers what is no JSON with 400', async () => {
    expect(await statusOf('POST', '/bridge', { ...json, authorization: await openSession() }, '{')).toBe(400);
  });

  it('listens on this machine alone', () => {
    expect(new URL(host.origin).hostname).toBe('127.0.0.1');
  });

  it('drops what is no HTTP', async () => {
    const { hostname, port } = new URL(host.origin);
    const socket = connect(Number(port), hostname, () => socket.end('\u0000\u0001\r\n\r\n'));
    const text = await new Promise<string>(resolve => {
      let received = '';
      socket.on('data', (part: Buffer) => {
        received += part.toString();
      });
      socket.on('close', () => resolve(received));
    });
    expect(text).toContain('400 Bad Request');
  });
});
