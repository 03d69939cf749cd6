import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listClaims } from '../../support/listClaims.ts';
import { frozenStores } from '../../support/frozenStores.ts';
import { startServices, temporaryFolder } from '../../support/startServices.ts';
import { fetchFile } from '../../support/uploadFile.ts';

/** The services over a copy: opening a store may bring it up to date. */
function startFrozen(name: string) {
  const workspaceFolder = join(temporaryFolder(), 'workspace');
  cpSync(join(import.meta.dirname, '../../fixtures/stores', name), workspaceFolder, { recursive: true });
  return startServices({ workspaceFolder });
}

describe.each(frozenStores)('a store of release $name', ({ name, passphrase, recoveryCode, files, forms }) => {
  async function startUnlocked() {
    const started = startFrozen(name);
    await started.call('store.unlock', { passphrase });
    return started;
  }

  it('opens with its passphrase and with its recovery code', async () => {
    const { call } = await startUnlocked();
    await call('store.lock', {});
    await call('store.unlock', { recoveryCode });
    expect(await call('store.state', {})).toEqual({ state: 'open' });
  });

  it('lists its claims', async () => {
    const { call } = await startUnlocked();
    const rows = (await listClaims(call)).map(({ title, status, revision }) => ({ title, status, revision }));
    expect(rows.toSorted((a, b) => a.title.localeCompare(b.title))).toEqual([
      { title: 'Case 1', status: 'open', revision: 2 },
      { title: 'Case 2', status: 'archived', revision: 1 },
    ]);
  });

  it('finds its claims by words that were kept before there was an index', async () => {
    const { call } = await startUnlocked();
    const find = async (words: string) =>
      (await call('claims.find', { words, offset: 0 })).rows.map(({ title }) => title);
    expect(await find('сейитова аигул')).toEqual([]);
    expect(await find('сейитова айгул insurer scan')).toEqual(['Case 1']);
    expect((await find('case')).toSorted()).toEqual(['Case 1', 'Case 2']);
  });

  it('has every answer, draft, payment and document', async () => {
    const { call } = await startUnlocked();
    const row = (await listClaims(call)).find(({ title }) => title === 'Case 1');
    const { claim } = await call('claims.open', { claimId: row?.claimId ?? '' });
    expect(claim).toMatchObject({
      createdOn: '2026-03-12',
      answers: {
        'victim.fullName': { type: 'text', text: 'Сейітова Айгүл' },
        'recognition.date': { type: 'date', date: '2025-02-10' },
      },
      notKnown: ['victim.phone'],
      drafts: { 'bank.iban': 'KZ86' },
      payments: [{ paymentId: 'p1', source: 'Insurer', minor: 1_000_000 }],
      requestedDocuments: { birthCertificate: '2026-03-01' },
      pursued: ['fund'],
      evidence: [{ document: 'deathCertificate', fileName: 'scan.pdf', pageCount: 2 }],
    });
  });

  it('keeps the forms that the office mapped, with their templates', async () => {
    const { call } = await startUnlocked();
    const kept = await call('forms.list', {});
    expect(kept).toHaveLength(forms);
    for (const { formId } of kept) expect((await call('forms.pages', { formId })).pages).toHaveLength(2);
  });

  it('gives back every byte of its evidence and exports', async () => {
    const { call, services } = await startUnlocked();
    const rows = await listClaims(call);
    const kept: { path: string; sha256: string }[] = [];
    for (const { claimId } of rows) {
      const { claim } = await call('claims.open', { claimId });
      for (const { evidenceId, sha256 } of claim.evidence) kept.push({ path: `evidence/${evidenceId}`, sha256 });
      for (const made of await call('exports.list', { claimId })) {
        for (const file of made.files)
          kept.push({ path: `exports/${made.exportId}/${file.name}`, sha256: file.sha256 });
      }
    }
    const read = [];
    for (const { path } of kept) {
      const answer = await fetchFile(services.serveFile, `/files/${path}`);
      const sha256 = createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex');
      read.push({ path, sha256 });
    }
    expect(kept).toHaveLength(files);
    expect(read).toEqual(kept);
  });
});
