import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHost, type Host } from '../../electron/host/startHost.ts';
import { askRaw, connectRaw } from './rawConnection.ts';

const page = { mediaType: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('<!doctype html>ours') };

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

describe('the loopback host, attacked', () => {
  let host: Host;
  let reached: string[];
  let authority: string;

  const start = async (patience?: { headerSeconds: number; requestSeconds: number }) => {
    host = await startHost({
      dispatch: async name => {
        reached.push(`call ${String(name)}`);
        return { ok: true, value: {} };
      },
      serveFile: async ({ url }) => {
        reached.push(`file ${new URL(url).pathname}`);
        return new Response('bytes');
      },
      windowFiles: new Map([['/index.html', page]]),
      ...(patience === undefined ? {} : { patience }),
    });
    authority = new URL(host.origin).host;
  };
  beforeEach(async () => {
    reached = [];
    await start();
  });
  afterEach(() => host.close());

  const request = (first: string, headers: readonly string[] = [], body = '', hosts = [authority]): string =>
    [first, ...hosts.map(name => `Host: ${name}`), ...headers, 'Connection: close', '', body].join('\r\n');
  const ask = (first: string, headers?: readonly string[], body?: string, hosts?: string[]): Promise<string> =>
    askRaw(host.origin, request(first, headers, body, hosts));
  const post = (path: string, body: string, headers: readonly string[] = []): Promise<string> =>
    ask(
      `POST ${path} HTTP/1.1`,
      ['Content-Type: application/json', `Origin: ${host.origin}`, `Content-Length: ${body.length}`, ...headers],
      body,
    );
  const ticket = () => new URL(host.entry).hash.slice('#ticket='.length);
  const enter = async (): Promise<string> =>
    /"session":"([^"]+)"/.exec(await post('/session', JSON.stringify({ ticket: ticket() })))?.[1] ?? '';
  const expectServed = async () => expect(statusOf(await ask('GET / HTTP/1.1'))).toBe(200);

  describe('by another name for this machine', () => {
    it.each([['evil.example'], ['localhost'], ['127.0.0.1'], ['[::1]'], ['0.0.0.0'], ['127.1']])(
      'gives nothing to %s',
      async name => {
        const { port } = new URL(host.origin);
        for (const asked of [name, `${name}:${port}`]) {
          if (asked === authority) continue;
          expect([asked, statusOf(await ask('GET / HTTP/1.1', [], '', [asked]))]).toEqual([asked, 421]);
        }
      },
    );
    it('gives nothing where two names are said, or none', async () => {
      expect(statusOf(await ask('GET / HTTP/1.1', [], '', ['evil.example', authority]))).not.toBe(200);
      expect(statusOf(await ask('GET / HTTP/1.1', [], '', [authority, 'evil.example']))).not.toBe(200);
      expect(statusOf(await ask('GET / HTTP/1.1', [], '', []))).not.toBe(200);
    });
    it('gives nothing to a whole address in the place of a path', async () => {
      for (const address of ['http://evil.example/', `http://${authority}/index.html`]) {
        expect(statusOf(await ask(`GET ${address} HTTP/1.1`))).not.toBe(200);
      }
    });
  });

  describe('by a page of another site', () => {
    const foreign = [
      'http://evil.example',
      'http://127.0.0.1:1',
      'http://localhost',
      'null',
      'file://',
      'app://redress',
    ];
    it('takes no call from its scripts, forms and workers, with the session or without', async () => {
      const bearer = `Authorization: Bearer ${await enter()}`;
      for (const origin of foreign) {
        for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
          const headers = [`Origin: ${origin}`, `Content-Type: ${type}`, 'Content-Length: 2', bearer];
          for (const path of ['/bridge', '/files', '/session']) {
            expect(statusOf(await ask(`POST ${path} HTTP/1.1`, headers, '{}'))).toBe(403);
          }
        }
      }
      expect(reached).toEqual([]);
    });
    it('shows no picture, script or frame to it', async () => {
      const bearer = `Authorization: Bearer ${await enter()}`;
      for (const dest of ['image', 'script', 'style', 'iframe', 'object', 'embed', 'audio', 'worker', 'empty']) {
        for (const path of ['/', '/index.html', '/files/evidence/e1']) {
          const fetchHeaders = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', `Sec-Fetch-Dest: ${dest}`];
          expect(statusOf(await ask(`GET ${path} HTTP/1.1`, [...fetchHeaders, bearer]))).toBe(403);
        }
      }
      expect(reached).toEqual([]);
    });
    it('answers no preflight, and lets no other site read an answer', async () => {
      const asked = ['Origin: http://evil.example', 'Access-Control-Request-Method: POST'];
      const preflight = await ask('OPTIONS /bridge HTTP/1.1', asked);
      expect(statusOf(preflight)).toBe(405);
      for (const answer of [preflight, await ask('GET / HTTP/1.1', asked.slice(0, 1))]) {
        expect(answer.toLowerCase()).not.toContain('access-control-allow');
        expect(answer.toLowerCase()).toContain('cross-origin-resource-policy: same-origin');
      }
    });
    it('opens no socket for it', async () => {
      const upgrade = [
        'Upgrade: websocket',
        'Connection: Upgrade',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        'Origin: http://evil.example',
      ];
      for (const path of ['/', '/bridge', '/files/evidence/e1']) {
        const answer = await ask(`GET ${path} HTTP/1.1`, [...upgrade, `Authorization: Bearer ${await enter()}`]);
        expect(statusOf(answer)).not.toBe(101);
      }
      expect(await ask('CONNECT evil.example:443 HTTP/1.1')).not.toContain('200');
      await expectServed();
      expect(reached).toEqual([]);
    });
  });

  it.each([
    ['HEAD', 405],
    ['OPTIONS', 405],
    ['PUT', 405],
    ['DELETE', 405],
    ['PATCH', 405],
    ['TRACE', 405],
    ['PROPFIND', 405],
    ['MADEUP', 400],
  ])('knows no %s', async (method, status) => {
    for (const path of ['/', '/bridge', '/session', '/files']) {
      expect(statusOf(await ask(`${method} ${path} HTTP/1.1`, [`Origin: ${host.origin}`]))).toBe(status);
    }
    expect(reached).toEqual([]);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%2e%2e%5cpackage.json',
    '/..\\package.json',
    '\\index.html',
    '//index.html',
    '/./index.html',
    '//evil.example/index.html',
    '/index.html/',
    '/index.html?x',
    '/index.html%00',
    '/index.html\u0000',
    '/INDEX.HTML',
    '/index%2ehtml',
    '/files/../index.html',
    '/files\\..\\index.html',
    '/__proto__',
    '/constructor',
    '*',
    '',
  ])('gives no file for the path %j', async path => {
    expect(statusOf(await ask(`GET ${path} HTTP/1.1`))).not.toBe(200);
    const bearer = `Authorization: Bearer ${await enter()}`;
    expect(await ask(`GET ${path} HTTP/1.1`, [bearer])).not.toContain('ours');
    // What begins with /files/ reaches the services, which know ids and no paths.
    expect(reached.filter(name => !name.startsWith('file /'))).toEqual([]);
  });

  it('judges each of several requests on one connection by itself', async () => {
    const session = await enter();
    const call = '{"name":"store.state","request":{}}';
    const one = (bearer: string, connection: string) =>
      [
        'POST /bridge HTTP/1.1',
        `Host: ${authority}`,
        `Origin: ${host.origin}`,
        'Content-Type: application/json',
        `Content-Length: ${call.length}`,
        `Authorization: Bearer ${bearer}`,
        `Connection: ${connection}`,
        '',
        call,
      ].join('\r\n');
    const answers = await askRaw(
      host.origin,
      one(session, 'keep-alive') + one('guess', 'keep-alive') + one('', 'close'),
    );
    expect([...answers.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status)).toEqual(['200', '401', '401']);
    expect(reached).toEqual(['call store.state']);
  });

  it('takes no request that is hidden in the body of another', async () => {
    const hidden = `GET /index.html HTTP/1.1\r\nHost: ${authority}\r\n\r\n`;
    const twice = [`Origin: ${host.origin}`, 'Content-Type: application/json', `Content-Length: ${hidden.length}`];
    const answer = await ask('POST /session HTTP/1.1', [...twice, 'Transfer-Encoding: chunked'], `0\r\n\r\n${hidden}`);
    expect(answer).not.toContain('ours');
    await expectServed();
  });

  describe('by guessing', () => {
    it('is entered by none of 10,000 tickets, nor by the right one after the first of them', async () => {
      const guesses = Array.from(
        { length: 10_000 },
        (_, at) => `${ticket().slice(0, -3)}${String(at).padStart(3, '0')}`,
      );
      const connection = await connectRaw(host.origin);
      for (const guess of [...guesses, ticket()]) {
        const body = JSON.stringify({ ticket: guess });
        const head = ['POST /session HTTP/1.1', `Host: ${authority}`, `Origin: ${host.origin}`];
        connection.socket.write(
          [...head, 'Content-Type: application/json', `Content-Length: ${body.length}`, '', body].join('\r\n'),
        );
      }
      const statuses = () => [...connection.received().matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status);
      while (statuses().length < 10_001) await new Promise(resolve => connection.socket.once('data', resolve));
      connection.socket.destroy();
      expect(new Set(statuses())).toEqual(new Set(['403']));
      expect(await enter()).toBe('');
      await expectServed();
    });
    it.each(['{}', '[]', 'null', '"x"', '{"ticket":null}', '{"ticket":["x"]}', '{"__proto__":{"ticket":"x"}}'])(
      'is not entered with %s, which burns the ticket too',
      async body => {
        expect(statusOf(await post('/session', body))).toBe(403);
        expect(await enter()).toBe('');
      },
    );
    it('takes the session from both where the ticket comes twice', async () => {
      const session = await enter();
      const isOpen = async () =>
        statusOf(await post('/bridge', '{"name":"store.state"}', [`Authorization: Bearer ${session}`])) === 200;
      expect(await isOpen()).toBe(true);
      // A guess changes nothing: it must not let anybody end the session.
      await post('/session', '{"ticket":"guess"}');
      expect(await isOpen()).toBe(true);
      expect(await enter()).toBe('');
      expect(await isOpen()).toBe(false);
    });
    it('gives tickets and sessions of 256 bits, each but once', async () => {
      const secrets = new Set([ticket(), await enter()]);
      for (let at = 0; at < 20; at += 1) {
        await host.close();
        await start();
        secrets.add(ticket()).add(await enter());
      }
      expect(secrets.size).toBe(42);
      for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/);
    });
  });

  describe('by slow and many connections', () => {
    const slow = { headerSeconds: 0.2, requestSeconds: 0.4 };
    /** Less than Node's own pace of looking, in milliseconds. */
    const soon = 20_000;

    it(
      'closes whoever does not finish its header, and serves others meanwhile',
      async () => {
        await host.close();
        await start(slow);
        const loris = await Promise.all(
          Array.from({ length: 60 }, () => connectRaw(host.origin, `GET / HTTP/1.1\r\nHost: ${authority}\r\nX-A: `)),
        );
        await expectServed();
        const ends = await Promise.all(loris.map(({ closed }) => closed));
        expect(new Set(ends.map(statusOf))).toEqual(new Set([408]));
        await expectServed();
      },
      soon,
    );
    it(
      'closes whoever does not finish its body, and serves others meanwhile',
      async () => {
        await host.close();
        await start(slow);
        const head = request('POST /session HTTP/1.1', [
          'Content-Type: application/json',
          `Origin: ${host.origin}`,
          'Content-Length: 1000',
        ]);
        const loris = await Promise.all(Array.from({ length: 20 }, () => connectRaw(host.origin, `${head}{`)));
        await expectServed();
        await Promise.all(loris.map(({ closed }) => closed));
        expect(await enter()).not.toBe('');
      },
      soon,
    );
    it('closes the oldest strangers for new ones, and never the page', async () => {
      await host.close();
      await start({ headerSeconds: 300, requestSeconds: 300 });
      const session = await enter();
      const call = '{"name":"store.state","request":{}}';
      const asked = [
        'POST /bridge HTTP/1.1',
        `Host: ${authority}`,
        `Origin: ${host.origin}`,
        'Content-Type: application/json',
        `Authorization: Bearer ${session}`,
        `Content-Length: ${call.length}`,
        '',
        call,
      ].join('\r\n');
      const ours = await connectRaw(host.origin, asked);
      await ours.receives('"ok":true');
      const crowd = [];
      for (let at = 0; at < 400; at += 1) crowd.push(await connectRaw(host.origin));
      await expectServed();
      await Promise.all(crowd.slice(0, 300).map(({ closed }) => closed));
      ours.socket.write(asked);
      while (reached.length < 2) await ours.receives('"ok":true').then(() => new Promise(setImmediate));
      expect(reached).toEqual(['call store.state', 'call store.state']);
      for (const { socket } of [ours, ...crowd]) socket.destroy();
    });
    it('refuses a header of 20 kB, and goes on', async () => {
      expect(statusOf(await ask('GET / HTTP/1.1', [`X-A: ${'x'.repeat(20_000)}`]))).toBe(431);
      expect(
        statusOf(
          await ask(
            'GET / HTTP/1.1',
            Array.from({ length: 3000 }, (_, at) => `X-${at}: 1`),
          ),
        ),
      ).not.toBe(200);
      await expectServed();
    });
    it('takes no long body without the session', async () => {
      const long = JSON.stringify({ ticket: 'x'.repeat(1_100_000) });
      expect(statusOf(await post('/session', long))).toBe(413);
      expect(await enter()).not.toBe('');
      const headers = ['Content-Type: application/octet-stream', `Origin: ${host.origin}`, 'Content-Length: 100000000'];
      const answer = await connectRaw(host.origin, request('POST /files HTTP/1.1', headers));
      await answer.receives('401');
      answer.socket.destroy();
      expect(reached).toEqual([]);
    });
  });

  it.skipIf(process.platform !== 'linux')('listens on 127.0.0.1 and no other address', () => {
    const port = Number(new URL(host.origin).port).toString(16).toUpperCase().padStart(4, '0');
    const listening = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(table =>
      readFileSync(table, 'utf8')
        .split('\n')
        .map(line => line.trim().split(/\s+/))
        .filter(([, local = '', , state]) => local.endsWith(`:${port}`) && state === '0A')
        .map(([, local]) => local),
    );
    expect(listening).toEqual([`0100007F:${port}`]);
  });
});
