import { describe, expect, it } from 'vitest';
import type { ServeFile } from '../../electron/services/serveFile.ts';
import { startOpenServices, startServices } from '../support/startServices.ts';
import { fetchFile, makePng, uploadFile } from '../support/uploadFile.ts';

async function ask(serveFile: ServeFile, path: string, init: RequestInit = {}) {
  const answer = await serveFile(new Request(`http://redress${path}`, init));
  return { status: answer.status, reply: (await answer.json()) as unknown };
}
const failure = (code: string, details: unknown) => ({ ok: false, failure: { code, details } });
const unknownFile = failure('notFound', { what: 'file', id: '' });

describe('/files', () => {
  it.each([
    ['POST', '/files'],
    ['GET', '/files/evidence/a1'],
    ['GET', '/files/exports/a1/letter.pdf'],
    ['GET', '/files/previews/a1/1'],
  ])('answers no %s %s while the workspace is locked', async (method, path) => {
    const { services } = startServices();
    const init = method === 'POST' ? { method, body: 'x' } : { method };
    expect(await ask(services.serveFile, path, init)).toEqual({ status: 401, reply: failure('locked', {}) });
  });

  it.each([
    ['GET', '/files'],
    ['GET', '/files/'],
    ['GET', '/other/evidence/a1'],
    ['GET', '/files/evidence/'],
    ['GET', '/files/evidence/..%2Fheader.json'],
    ['GET', '/files/evidence/a1/more'],
    ['GET', '/files/evidence/%'],
    ['DELETE', '/files/evidence/a1'],
    ['POST', '/files/evidence'],
    ['PUT', '/files'],
  ])('knows no %s %s', async (method, path) => {
    const { services } = await startOpenServices();
    expect(await ask(services.serveFile, path, { method })).toEqual({ status: 404, reply: unknownFile });
  });

  it.each([
    ['/files/evidence/a1', { what: 'evidence', id: 'a1' }],
    ['/files/exports/a1/letter.pdf', { what: 'file', id: 'a1' }],
    ['/files/previews/a1/1', { what: 'file', id: 'a1' }],
  ])('says that nothing is at %s', async (path, details) => {
    const { services } = await startOpenServices();
    expect(await ask(services.serveFile, path)).toEqual({ status: 404, reply: failure('notFound', details) });
  });

  it('says why a file is refused', async () => {
    const { services } = await startOpenServices();
    expect(await ask(services.serveFile, '/files', { method: 'POST', body: 'Dear sir' })).toEqual({
      status: 422,
      reply: failure('evidenceRejected', { reason: 'type', documentId: null }),
    });
  });

  it('refuses what is too large before it reads it', async () => {
    const { services } = await startOpenServices();
    const headers = { 'content-length': '201000000' };
    expect(await ask(services.serveFile, '/files', { method: 'POST', body: 'x', headers })).toEqual({
      status: 413,
      reply: failure('tooLarge', { megabytes: 201, limit: 200 }),
    });
  });

  it('stops reading what turns out too large', async () => {
    const { services } = await startOpenServices();
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
    expect(await ask(services.serveFile, '/files', init)).toMatchObject({ status: 413 });
    expect(sent).toBeLessThan(210);
  });

  it('is never kept by a browser', async () => {
    const { services } = await startOpenServices();
    const { evidenceId } = await uploadFile(services.serveFile, makePng(9));
    const { headers } = await fetchFile(services.serveFile, `/files/evidence/${evidenceId}`);
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff']);
  });
});
