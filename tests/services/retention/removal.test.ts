import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteErasure } from '../../../electron/services/store/eraseDeleted.ts';
import { openDatabase, type Database } from '../../../electron/services/store/openDatabase.ts';
import { filesBelow, findMarks, type Place } from '../../support/canaries.ts';
import { answerText, toChange } from '../../support/claimChanges.ts';
import { markClaim, type MarkedClaim } from '../../support/markWorkspace.ts';
import { databaseKey, plainPages } from '../../support/plainPages.ts';
import { passphrase, startOpenServices, type StartedServices } from '../../support/startServices.ts';
import { attachUpload, makePng, uploadFile } from '../../support/uploadFile.ts';

// One claim goes, another stays; what is left of the first is looked for in every page of the files in clear.

/** As a migration would have left it, with the claim in it. */
const keptCopy = 'workspace-v6-2026-03-01.db';

let started: StartedServices;
let gone: MarkedClaim;
let before: readonly Place[];

async function keepAnother({ call, services }: StartedServices): Promise<void> {
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Birch', answers: {} });
  const uploaded = await uploadFile(services.serveFile, makePng(7));
  const changes = [answerText('victim.fullName', 'Ольга Ким'), attachUpload(uploaded, 'deathCertificate')];
  await call('claims.apply', { claimId: claim.claimId, revision: 1, changes });
}

/** Every file as it lies there, and every page of every database and log in clear. */
const everything = async (): Promise<readonly Place[]> => [
  ...filesBelow(started.workspaceFolder),
  ...(await plainPages(started.workspaceFolder, passphrase)),
];

const lockAndUnlock = async (): Promise<void> => {
  await started.call('store.lock', {});
  await started.call('store.unlock', { passphrase });
};

beforeAll(async () => {
  started = await startOpenServices({ whenDone: afterAll });
  const { call, workspaceFolder } = started;
  gone = await markClaim(started, 'kz');
  await keepAnother(started);
  // Rows have moved about, and the log of the last writes has gone into the pages.
  await lockAndUnlock();
  copyFileSync(join(workspaceFolder, 'workspace.db'), join(workspaceFolder, keptCopy));
  before = await everything();
  await call('claims.archive', { claimId: gone.claimId, archived: true });
  await call('claims.remove', { claimId: gone.claimId });
});

describe('a removed claim', () => {
  it('was there in clear pages before: what follows could find it', () => {
    const pages = before.filter(({ name }) => name.endsWith('.db'));
    expect(findMarks(pages).length).toBeGreaterThan(10);
    expect(gone.ids.filter(id => pages.some(({ bytes }) => bytes.includes(id)))).toEqual(gone.ids);
  });

  it('is in no page, log, index or file, in no word and under no id of its own', async () => {
    expect(findMarks(await everything(), gone.ids)).toEqual([]);
  });

  it('took its files with it, and the copy that a migration had kept', () => {
    const { workspaceFolder } = started;
    expect(existsSync(join(workspaceFolder, keptCopy))).toBe(false);
    expect(readdirSync(join(workspaceFolder, 'evidence'))).toHaveLength(1);
    expect(readdirSync(join(workspaceFolder, 'exports'))).toEqual([]);
  });

  it('left one line: a random id, when, who, and how its history ended', async () => {
    const { entries } = await started.call('accessLog.list', { claimId: null, from: null, until: null, before: null });
    const [line, ...others] = entries.filter(({ action }) => action === 'claims.remove');
    expect(others).toEqual([]);
    expect(line).toMatchObject({ claimId: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown, title: null });
    expect(line?.at).toMatch(/^2026-03-12/);
    expect(line?.claimId).not.toBe(gone.claimId);
    expect(entries.filter(({ claimId }) => claimId === gone.claimId)).toEqual([]);
  });

  it('left the histories whole, and the other claim as it was', async () => {
    expect(await started.call('history.check', {})).toMatchObject({ state: 'whole', claims: 1 });
    const { rows } = await started.call('claims.find', { words: 'Ольга', offset: 0 });
    expect(rows).toMatchObject([{ title: 'Birch' }]);
  });
});

/** Leaves a copy of the one document's row in free space, as a page does from which rows have moved. */
function leaveCopy(database: Database): void {
  database.pragma('secure_delete=OFF');
  database.exec(`INSERT INTO evidence SELECT 'copy', claim_id, key, sha256, media_type, byte_count, page_count, received_at
                 FROM evidence; DELETE FROM evidence WHERE id = 'copy'`);
}

describe('a removed document', () => {
  it('has its key in no page and no log any more, wherever its row once stood', async () => {
    const { call, services, workspaceFolder } = await startOpenServices();
    const { claimId } = (await call('claims.create', { jurisdiction: 'kz', title: 'Cedar', answers: {} })).claim;
    const uploaded = await uploadFile(services.serveFile, makePng(9));
    const { evidenceId } = uploaded;
    await call('claims.apply', { claimId, revision: 1, changes: [attachUpload(uploaded, 'deathCertificate')] });
    await call('store.lock', {});
    const database = openDatabase(
      join(workspaceFolder, 'workspace.db'),
      await databaseKey(workspaceFolder, passphrase),
    );
    leaveCopy(database);
    const key = database.prepare<[], Buffer>('SELECT key FROM evidence').pluck().get() ?? Buffer.alloc(0);
    database.close();
    const timesFound = async () =>
      (await plainPages(workspaceFolder, passphrase)).reduce(
        (times, { bytes }) => times + bytes.toString('latin1').split(key.toString('latin1')).length - 1,
        0,
      );
    // In its row, and where that row stood before: overwriting the row alone would leave the others.
    expect(await timesFound()).toBeGreaterThan(1);

    await call('store.unlock', { passphrase });
    await call('claims.apply', { claimId, revision: 2, changes: [toChange({ kind: 'removeEvidence', evidenceId })] });
    expect(await timesFound()).toBe(0);
    await call('store.lock', {});
    expect(await timesFound()).toBe(0);
  });
});

describe('an erasure that was cut short', () => {
  it('is finished at the next opening', async () => {
    const { call, workspaceFolder } = started;
    await call('store.lock', {});
    const key = await databaseKey(workspaceFolder, passphrase);
    const database = openDatabase(join(workspaceFolder, 'workspace.db'), key);
    noteErasure(database);
    database.close();
    copyFileSync(join(workspaceFolder, 'workspace.db'), join(workspaceFolder, keptCopy));
    await call('store.unlock', { passphrase });
    expect(existsSync(join(workspaceFolder, keptCopy))).toBe(false);
  });
});

describe('an erasure that fails', () => {
  it('is noted in the log and kept for later; the claim is removed', async () => {
    const { call, workspaceFolder, logged } = await startOpenServices();
    const { claimId } = (await call('claims.create', { jurisdiction: 'kz', title: 'Cedar', answers: {} })).claim;
    // A folder is not removed as a copy is.
    mkdirSync(join(workspaceFolder, keptCopy));
    expect(await call('claims.remove', { claimId })).toEqual({});
    expect(logged).toEqual(['workspace.notErased']);
    expect(await call('claims.find', { words: '', offset: 0 })).toMatchObject({ total: 0 });
    await call('store.lock', {});
    await call('store.unlock', { passphrase });
    expect(logged).toEqual(['workspace.notErased', 'workspace.notErased']);
  });
});
