import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClaimService } from '../../../electron/services/claims/createClaimService.ts';
import { createEvidenceService, sweepEvidence } from '../../../electron/services/evidence/createEvidenceService.ts';
import { createPackLibrary } from '../../../electron/services/packs/createPackLibrary.ts';
import { createExportStore } from '../../../electron/services/store/createExportStore.ts';
import { createStore } from '../../../electron/services/store/createStore.ts';
import { readDatabase } from '../../../electron/services/store/openDatabase.ts';
import type { OpenWorkspace } from '../../../electron/services/store/openWorkspace.ts';
import { toChange } from '../../support/claimChanges.ts';
import { evidenceFixture, fixturePassword } from '../../support/evidenceFixture.ts';
import { plainPages } from '../../support/plainPages.ts';
import { seenPages } from '../../support/seenPages.ts';
import { lendJobProcess } from '../../support/lendJobProcess.ts';
import {
  assetsFolder,
  cheapKdf,
  passphrase,
  startJobs,
  startOpenServices,
  temporaryFolder,
  testPorts,
} from '../../support/startServices.ts';
import { attachUpload, fetchFile, makePdf, makePng, uploadFile } from '../../support/uploadFile.ts';

const failsWith = (code: string, details: unknown = {}) => expect.objectContaining({ code, details }) as unknown;

const rejected = (reason: string) => failsWith('evidenceRejected', { reason, documentId: null });

async function startWithClaim() {
  const started = await startOpenServices();
  const { call, workspaceFolder, services } = started;
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
  return {
    ...started,
    claimId: claim.claimId,
    upload: (bytes: Uint8Array, password?: string) => uploadFile(services.serveFile, bytes, password),
    filesOnDisk: () => readdirSync(join(workspaceFolder, 'evidence')),
    restart: async () => {
      await call('store.lock', {});
      await call('store.unlock', { passphrase });
    },
  };
}

async function startWithEvidence() {
  const started = await startWithClaim();
  const bytes = await makePdf(3);
  const uploaded = await started.upload(bytes);
  await started.call('claims.apply', {
    claimId: started.claimId,
    revision: 1,
    changes: [attachUpload(uploaded, 'deathCertificate')],
  });
  return { ...started, bytes, uploaded };
}

describe('an uploaded file', () => {
  it('is described by what it is', async () => {
    const { upload } = await startWithClaim();
    const bytes = await makePdf(3);
    expect(await upload(bytes)).toMatchObject({
      mediaType: 'application/pdf',
      pageCount: 3,
      byteCount: bytes.length,
    });
    expect(await upload(makePng(1))).toMatchObject({ mediaType: 'image/png', pageCount: 1 });
  });

  it('comes back as it was, also after a restart', async () => {
    const { services, bytes, uploaded, restart } = await startWithEvidence();
    await restart();
    const answer = await fetchFile(services.serveFile, `/files/evidence/${uploaded.evidenceId}`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('of no use is refused, and nothing of it is kept', async () => {
    const { upload, filesOnDisk } = await startWithClaim();
    await expect(upload(new Uint8Array(0))).rejects.toThrow(rejected('empty'));
    expect(filesOnDisk()).toEqual([]);
  });

  it('whose workspace is locked and opened again while it is written leaves no row without a file', async () => {
    const store = createStore({
      workspaceFolder: join(temporaryFolder(), 'workspace'),
      kdf: cheapKdf,
      ports: testPorts(),
      secondsNow: () => 0,
      prepare: async workspace => void (await sweepEvidence(workspace)),
    });
    onTestFinished(() => store.lock());
    await store.create(passphrase);
    const opened = store.use();
    const onSlowDisk: OpenWorkspace = {
      ...opened,
      evidence: {
        ...opened.evidence,
        async write(name, bytes) {
          const key = await opened.evidence.write(name, bytes);
          store.lock();
          await store.unlock({ passphrase });
          return key;
        },
      },
    };
    const use = () => (store.use() === opened ? onSlowDisk : store.use());
    const evidence = createEvidenceService(use, startJobs(lendJobProcess).run, testPorts());
    await expect(evidence.receive(makePng(1))).rejects.toThrow(failsWith('locked'));
    expect(store.use().database.prepare('SELECT count(*) FROM evidence').pluck().get()).toBe(0);
  });

  it('that is never attached is gone after a restart', async () => {
    const { services, upload, filesOnDisk, restart } = await startWithClaim();
    const { evidenceId } = await upload(makePng(1));
    await restart();
    expect(filesOnDisk()).toEqual([]);
    expect((await fetchFile(services.serveFile, `/files/evidence/${evidenceId}`)).status).toBe(404);
  });
});

describe('a file that was damaged or locked', () => {
  it.each(['qpdf-locked-rc4-128.pdf', 'qpdf-locked-cyrillic.pdf'])(
    'is kept open once its password was given, and the password nowhere: %s',
    async name => {
      const { services, call, claimId, upload, filesOnDisk, workspaceFolder, logged } = await startWithClaim();
      const locked = evidenceFixture(name);
      const password = fixturePassword(name);
      await expect(upload(locked)).rejects.toThrow(rejected('passwordProtected'));
      await expect(upload(locked, `${password}!`)).rejects.toThrow(rejected('wrongPassword'));
      expect(filesOnDisk()).toEqual([]);
      const uploaded = await upload(locked, password);
      const changes = [attachUpload(uploaded, 'deathCertificate')];
      expect((await call('claims.apply', { claimId, revision: 1, changes })).claim.evidence).toHaveLength(1);
      const kept = await fetchFile(services.serveFile, `/files/evidence/${uploaded.evidenceId}`);
      expect((await seenPages(new Uint8Array(await kept.arrayBuffer())))[0]?.text).toContain('Тиркеме');
      const inClear = (await plainPages(workspaceFolder, passphrase)).map(({ bytes }) => Buffer.from(bytes));
      expect([...inClear, Buffer.from(logged.join())].filter(text => text.includes(password))).toEqual([]);
      expect(inClear.some(text => text.includes(uploaded.sha256))).toBe(true);
      expect((await upload(locked, password)).sha256).toBe(uploaded.sha256);
    },
  );

  it('tells as long as it is held that it was mended', async () => {
    const { call, claimId, upload } = await startWithClaim();
    const uploaded = await upload(evidenceFixture('ghostscript-turned.pdf').slice(0, 4500));
    expect(uploaded).toMatchObject({ pageCount: 6, mended: true });
    const changes = [attachUpload(uploaded, 'deathCertificate')];
    const { claim } = await call('claims.apply', { claimId, revision: 1, changes });
    expect(claim.evidence.map(({ mended }) => mended)).toEqual([true]);
  });
});

describe('attaching', () => {
  it('ends the request for that document', async () => {
    const { call, claimId, upload } = await startWithClaim();
    const uploaded = await upload(makePng(1));
    const { claim } = await call('claims.apply', {
      claimId,
      revision: 1,
      changes: [
        toChange({ kind: 'requestDocument', document: 'deathCertificate', on: '2026-03-01' }),
        attachUpload(uploaded, 'deathCertificate'),
      ],
    });
    expect(claim.requestedDocuments).toEqual({});
    expect(claim.evidence.map(held => held.document)).toEqual(['deathCertificate']);
  });

  it('the same bytes twice names the document that has them', async () => {
    const { call, claimId, upload, bytes } = await startWithEvidence();
    const again = attachUpload(await upload(bytes), 'birthCertificate');
    await expect(call('claims.apply', { claimId, revision: 2, changes: [again] })).rejects.toThrow(
      failsWith('evidenceRejected', { reason: 'duplicate', documentId: 'deathCertificate' }),
    );
  });

  it('the same file as another document is no duplicate', async () => {
    const { call, claimId, uploaded } = await startWithEvidence();
    const moved = attachUpload(uploaded, 'birthCertificate');
    const { claim } = await call('claims.apply', { claimId, revision: 2, changes: [moved] });
    expect(claim.evidence.map(held => held.document)).toEqual(['birthCertificate']);
  });

  it.each([
    ['another hash', { sha256: '0'.repeat(64) }],
    ['more pages', { pageCount: 4 }],
    ['another kind', { mediaType: 'image/png' as const }],
    ['another size', { byteCount: 1 }],
  ])('under %s than the stored file is refused', async (_, difference) => {
    const { call, claimId, upload } = await startWithClaim();
    const uploaded = await upload(await makePdf(3));
    const changes = [attachUpload({ ...uploaded, ...difference }, 'deathCertificate')];
    await expect(call('claims.apply', { claimId, revision: 1, changes })).rejects.toThrow(
      failsWith('notFound', { what: 'evidence', id: uploaded.evidenceId }),
    );
  });

  it("another claim's file is refused", async () => {
    const { call, uploaded } = await startWithEvidence();
    const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 2', answers: {} });
    const changes = [attachUpload(uploaded, 'deathCertificate')];
    await expect(call('claims.apply', { claimId: claim.claimId, revision: 1, changes })).rejects.toThrow(
      failsWith('notFound', { what: 'evidence', id: uploaded.evidenceId }),
    );
  });
});

describe('evidence that is removed', () => {
  it('is gone from the claim, the disk and the keys', async () => {
    const { call, services, claimId, uploaded, filesOnDisk } = await startWithEvidence();
    const { evidenceId } = uploaded;
    const changes = [toChange({ kind: 'removeEvidence', evidenceId })];
    const { claim } = await call('claims.apply', { claimId, revision: 2, changes });
    expect(claim.evidence).toEqual([]);
    expect(filesOnDisk()).toEqual([]);
    expect((await fetchFile(services.serveFile, `/files/evidence/${evidenceId}`)).status).toBe(404);
  });

  it('is noted for erasing where somebody reads the tables meanwhile', async () => {
    const workspaceFolder = join(temporaryFolder(), 'workspace');
    const ports = testPorts();
    const store = createStore({ workspaceFolder, kdf: cheapKdf, ports, secondsNow: () => 0, prepare: async () => {} });
    onTestFinished(() => store.lock());
    await store.create(passphrase);
    const evidence = createEvidenceService(store.use, startJobs(lendJobProcess).run, ports);
    const packs = createPackLibrary(assetsFolder);
    const claims = createClaimService({
      use: store.use,
      packs,
      evidence,
      exports: createExportStore(store.use),
      ports,
    });
    const { claimId } = claims.create({ jurisdiction: 'kz', title: 'Case 1', answers: {} }).claim;
    const uploaded = await evidence.receive(makePng(1));
    await claims.apply({ claimId, revision: 1, changes: [attachUpload(uploaded, 'deathCertificate')] });
    const reader = await store.lend(async ({ keys }) =>
      readDatabase(join(workspaceFolder, 'workspace.db'), keys.database),
    );
    onTestFinished(() => void reader.close());
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM evidence').get();
    const { database } = store.use();
    database.pragma('busy_timeout=0');
    const changes = [toChange({ kind: 'removeEvidence', evidenceId: uploaded.evidenceId })];
    await claims.apply({ claimId, revision: 2, changes });
    expect(database.prepare("SELECT count(*) FROM setting WHERE name = 'toErase'").pluck().get()).toBe(1);
  });

  it('goes with its claim', async () => {
    const { call, services, claimId, uploaded, filesOnDisk } = await startWithEvidence();
    await call('claims.remove', { claimId });
    expect(filesOnDisk()).toEqual([]);
    expect((await fetchFile(services.serveFile, `/files/evidence/${uploaded.evidenceId}`)).status).toBe(404);
  });

  it("stays where another claim's removal names it", async () => {
    const { call, services, uploaded } = await startWithEvidence();
    const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 2', answers: {} });
    const changes = [toChange({ kind: 'removeEvidence', evidenceId: uploaded.evidenceId })];
    await call('claims.apply', { claimId: claim.claimId, revision: 1, changes });
    expect((await fetchFile(services.serveFile, `/files/evidence/${uploaded.evidenceId}`)).status).toBe(200);
  });
});
