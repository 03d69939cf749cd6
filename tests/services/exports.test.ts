import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '../../electron/services/store/createStore.ts';
import type { AppEvent } from '../../shared/bridge/contract.ts';
import { toChange } from '../support/claimChanges.ts';
import { cheapKdf, chosenFolder, passphrase, startOpenServices, testPorts } from '../support/startServices.ts';
import { attachUpload, fetchFile, makePdf, makePng, uploadFile } from '../support/uploadFile.ts';

const failsWith = (code: string, details: unknown = {}) => expect.objectContaining({ code, details }) as unknown;
const isPng = (bytes: ArrayBuffer) => Buffer.from(bytes).subarray(1, 4).toString() === 'PNG';

/** What the access log of a locked workspace tells of a claim. */
async function readAccessLog(workspaceFolder: string, claimId: string): Promise<unknown[]> {
  const store = createStore({
    workspaceFolder,
    kdf: cheapKdf,
    ports: testPorts(),
    secondsNow: () => 0,
    prepare: async () => {},
  });
  await store.unlock({ passphrase });
  const actions = store.use().database.prepare('SELECT action FROM access_log WHERE claim_id = ?').pluck().all(claimId);
  store.lock();
  return actions;
}

/** A claim that pursues the Fund, with one document of two pages and one picture. */
async function startPursued(choices: Parameters<typeof startOpenServices>[0] = {}) {
  const started = await startOpenServices(choices);
  const { call, services } = started;
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
  const { claimId } = claim;
  const scan = await uploadFile(services.serveFile, await makePdf(2));
  const photo = await uploadFile(services.serveFile, makePng(200));
  await call('claims.apply', {
    claimId,
    revision: 1,
    changes: [
      toChange({ kind: 'pursue', scheme: 'fund', pursued: true }),
      attachUpload(scan, 'deathCertificate'),
      attachUpload(photo, 'victimIdentity'),
    ],
  });
  const wanted = { claimId, revision: 2, flatten: true, language: 'ru' } as const;
  return {
    ...started,
    claimId,
    wanted,
    evidenceIds: [scan.evidenceId, photo.evidenceId],
    writeDraft: () => call('exports.write', { ...wanted, accept: [], draft: true, jobId: 'job1' }),
    filesOnDisk: () => readdirSync(join(started.workspaceFolder, 'exports')),
  };
}

/** As `startPursued`, with a draft export made and the workspace locked and opened since. */
async function startExported(whenDone: (cleanUp: () => void) => void) {
  const { folder, dialogs } = chosenFolder(whenDone);
  const started = await startPursued({ whenDone, dialogs });
  const { call, writeDraft } = started;
  const { events: before } = await call('events.next', { after: 0 });
  const record = await writeDraft();
  const { events } = await call('events.next', { after: before.at(-1)?.number ?? 0 });
  await call('store.lock', {});
  await call('store.unlock', { passphrase });
  return { ...started, record, told: events.map(({ event }): AppEvent => event), chosen: folder };
}

describe('an export', () => {
  const cleanUps: (() => void)[] = [];
  let exported: Awaited<ReturnType<typeof startExported>>;
  // One for all: each takes seconds.
  beforeAll(async () => {
    exported = await startExported(cleanUp => void cleanUps.unshift(cleanUp));
  });
  afterAll(() => cleanUps.forEach(cleanUp => cleanUp()));

  it('told how far it was, and that it was there', () => {
    const { told, claimId } = exported;
    const progress = told.filter(event => event.kind === 'progress');
    expect(progress.every(({ jobId, done, total }) => jobId === 'job1' && done <= total)).toBe(true);
    expect(progress.length).toBeGreaterThan(0);
    expect(told.at(-1)).toEqual({ kind: 'changed', claimId });
  });

  it('is kept, listed and fetched file by file', async () => {
    const { call, services, claimId, record } = exported;
    const fetched = [];
    for (const { name } of record.files) {
      const answer = await fetchFile(services.serveFile, `/files/exports/${record.exportId}/${name}`);
      fetched.push(
        createHash('sha256')
          .update(Buffer.from(await answer.arrayBuffer()))
          .digest('hex'),
      );
    }
    expect(await call('exports.list', { claimId })).toEqual([record]);
    expect(fetched).toEqual(record.files.map(({ sha256 }) => sha256));
  });

  it('lies sealed: no PDF stands in the workspace', () => {
    const { workspaceFolder, filesOnDisk, record } = exported;
    expect(filesOnDisk()).toHaveLength(record.files.length);
    const readable = filesOnDisk().filter(name =>
      /%PDF|xref|fundApplication/.test(readFileSync(join(workspaceFolder, 'exports', name), 'latin1')),
    );
    expect(readable).toEqual([]);
  });

  it('is copied with the workspace', async () => {
    const { call, chosen, record } = exported;
    expect(await call('store.backup', {})).toEqual({ done: true, claims: 1, evidence: 2 });
    expect(readdirSync(join(chosen, 'Redress-backup-2026-03-12', 'exports'))).toHaveLength(record.files.length);
  });

  it('is handed over whole, and the access log tells that it left', async () => {
    const { call, chosen, record, claimId, workspaceFolder } = exported;
    expect(await call('exports.handOver', { exportId: record.exportId })).toEqual({ how: 'saved' });
    expect(readdirSync(join(chosen, 'redress-2026-03-12')).toSorted()).toEqual(
      record.files.map(({ name }) => name).toSorted(),
    );
    await call('store.lock', {});
    expect(await readAccessLog(workspaceFolder, claimId)).toContain('exports.handOver');
    await call('store.unlock', { passphrase });
  });

  it('goes with its claim', async () => {
    const { call, services, claimId, record, filesOnDisk } = exported;
    await call('claims.remove', { claimId });
    expect(filesOnDisk()).toEqual([]);
    const answer = await fetchFile(services.serveFile, `/files/exports/${record.exportId}/${record.files[0]?.name}`);
    expect(answer.status).toBe(404);
  });
});

describe('writing an export', () => {
  it('that is cancelled while documents are bound leaves nothing', async () => {
    const { call, claimId, writeDraft, filesOnDisk } = await startPursued();
    const before = (await call('events.next', { after: 0 })).events.at(-1)?.number ?? 0;
    const writing = writeDraft();
    writing.catch(() => undefined);
    // The job has bound a document by then, and would go on to the next.
    const told = await call('events.next', { after: before });
    expect(told.events.map(({ event }) => event.kind)).toEqual(['progress']);
    await call('jobs.cancel', { jobId: 'job1' });
    await expect(writing).rejects.toThrow(failsWith('cancelled'));
    expect(await call('exports.list', { claimId })).toEqual([]);
    expect(filesOnDisk()).toEqual([]);
  });

  it('that is still blocked is made as a draft only', async () => {
    const { call, wanted, claimId } = await startPursued();
    const { blockers } = await call('exports.plan', wanted);
    expect(blockers.length).toBeGreaterThan(0);
    const writing = call('exports.write', { ...wanted, accept: [], draft: false, jobId: 'job1' });
    await expect(writing).rejects.toThrow(
      failsWith('pdfUnfillable', { paper: 'fundApplication', reason: 'exportBlocked' }),
    );
    expect(await call('exports.list', { claimId })).toEqual([]);
  });

  it('of an old revision is refused', async () => {
    const { call, wanted } = await startPursued();
    await expect(call('exports.plan', { ...wanted, revision: 1 })).rejects.toThrow(
      failsWith('conflict', { revision: 2 }),
    );
  });
});

describe('a paper that is made alone', () => {
  it('is one that the scheme lists', async () => {
    const { call, wanted } = await startPursued();
    const stray = { scheme: 'fund', paper: 'nothing' };
    await expect(call('exports.plan', { ...wanted, alone: stray })).rejects.toThrow(
      failsWith('invalidRequest', { at: ['/alone'] }),
    );
  });

  it('is not made while it has nothing to answer, not even as a draft', async () => {
    const { call, wanted, claimId } = await startPursued();
    const request = { ...wanted, alone: { scheme: 'fund', paper: 'fundComplaint' } };
    const { papers, blockers } = await call('exports.plan', request);
    expect([papers, blockers.map(({ code }) => code)]).toEqual([[], ['paperDoesNotApply']]);
    await expect(call('exports.write', { ...request, accept: [], draft: true, jobId: 'job1' })).rejects.toThrow(
      failsWith('pdfUnfillable', { paper: '', reason: 'exportBlocked' }),
    );
    expect(await call('exports.list', { claimId })).toEqual([]);
  });
});

describe('a preview', () => {
  it.each([0, 1])('of evidence %i shows its pages as pictures', async place => {
    const { call, services, claimId, evidenceIds } = await startPursued();
    const evidenceId = evidenceIds[place] ?? '';
    const { previewId, pages } = await call('evidence.preview', { claimId, evidenceId });
    const answer = await fetchFile(services.serveFile, `/files/previews/${previewId}/${pages.length}`);
    expect([answer.headers.get('content-type'), isPng(await answer.arrayBuffer())]).toEqual(['image/png', true]);
    const beyond = await fetchFile(services.serveFile, `/files/previews/${previewId}/${pages.length + 1}`);
    expect(beyond.status).toBe(404);
  });

  it('of the bundle shows its pages with their text', async () => {
    const { call, services, wanted } = await startPursued();
    const { previewId, pages } = await call('exports.preview', wanted);
    const answer = await fetchFile(services.serveFile, `/files/previews/${previewId}/1`);
    expect(isPng(await answer.arrayBuffer())).toBe(true);
    expect(pages.some(({ text }) => text.length > 0)).toBe(true);
  });

  it("of another claim's evidence is refused", async () => {
    const { call, evidenceIds } = await startPursued();
    const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 2', answers: {} });
    const evidenceId = evidenceIds[0] ?? '';
    await expect(call('evidence.preview', { claimId: claim.claimId, evidenceId })).rejects.toThrow(
      failsWith('notFound', { what: 'evidence', id: evidenceId }),
    );
  });

  it('that was locked while it was drawn is neither told nor kept', async () => {
    const { call, claimId, evidenceIds } = await startPursued();
    const drawing = call('evidence.preview', { claimId, evidenceId: evidenceIds[0] ?? '' });
    // Until its bytes were read and only the drawing is left.
    await new Promise(resolve => setImmediate(resolve));
    await call('store.lock', {});
    await expect(drawing).rejects.toThrow(failsWith('locked'));
  });

  it('is gone after a lock', async () => {
    const { call, services, claimId, evidenceIds } = await startPursued();
    const { previewId } = await call('evidence.preview', { claimId, evidenceId: evidenceIds[0] ?? '' });
    await call('store.lock', {});
    await call('store.unlock', { passphrase });
    expect((await fetchFile(services.serveFile, `/files/previews/${previewId}/1`)).status).toBe(404);
  });
});
