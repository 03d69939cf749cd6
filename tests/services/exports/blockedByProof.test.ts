import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createServices } from '../../../electron/services/createServices.ts';
import { appErrorDetails } from '../../../shared/bridge/appError.ts';
import { BridgeFailure, createClient } from '../../../shared/bridge/client.ts';
import type { Ports } from '../../../electron/services/ports.ts';
import { createDispatch } from '../../../shared/bridge/dispatch.ts';
import { toChange } from '../../support/claimChanges.ts';
import { forkSpoilingJob } from '../../support/spoilingJobs.ts';
import {
  assetsFolder,
  cheapKdf,
  chosenFolder,
  passphrase,
  temporaryFolder,
  testPorts,
} from '../../support/startServices.ts';
import { fetchFile } from '../../support/uploadFile.ts';
import { exportRequest, readCaseFile } from './readCase.ts';

const iban = 'KZ25 9990 0000 0000 0017';
const password = 'two blue tins, one lid';

/** A claim that pursues the Fund with all its answers, and what is asked for a draft of its papers. */
async function startAnswered(changed: Partial<Ports> = {}) {
  const { folder, dialogs } = chosenFolder();
  const ports = { ...testPorts(dialogs), ...changed };
  const workspaceFolder = join(temporaryFolder(), 'workspace');
  const services = createServices({ assetsFolder, workspaceFolder, ports, kdf: cheapKdf });
  onTestFinished(() => services.close());
  const call = createClient(createDispatch(services.handlers, services.report));
  await call('store.create', { passphrase });
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
  const { claimId } = claim;
  const answered = (await exportRequest(readCaseFile('kz-mother-for-child'))).claim.answers;
  const changes = [
    toChange({ kind: 'pursue', scheme: 'fund', pursued: true }),
    ...Object.entries(answered).map(([fact, value]) => toChange({ kind: 'answer', fact, value })),
  ];
  await call('claims.apply', { claimId, revision: 1, changes });
  const choices = { flatten: false, language: 'ru', draft: true } as const;
  const wanted = { claimId, revision: 2, accept: [], jobId: 'job1', ...choices };
  const filesOnDisk = () => readdirSync(join(workspaceFolder, 'exports'));
  return { call, serveFile: services.serveFile, logged: ports.logged, claimId, wanted, folder, filesOnDisk };
}

async function readPicture(answer: Response): Promise<string> {
  return Buffer.from(await answer.arrayBuffer())
    .subarray(1, 4)
    .toString();
}

describe('an export that is spoiled between making and proving', () => {
  it('is blocked by field and reason with a picture of the box, even as a draft, and leaves nothing behind', async () => {
    const started = await startAnswered({ startJobProcess: forkSpoilingJob });
    const { call, serveFile, logged, claimId, wanted, folder, filesOnDisk } = started;
    const failure: unknown = await call('exports.write', wanted).catch((cause: unknown) => cause);
    if (!(failure instanceof BridgeFailure)) throw new Error('the export was made');
    expect(failure).toMatchObject({
      code: 'printDiffers',
      details: { paper: 'fundApplication', field: 'bankIban', reason: 'digitsDiffer' },
    });
    const { picture, label } = appErrorDetails.printDiffers.parse(failure.details);
    expect(label.ru).toContain('счета');
    expect(await readPicture(await fetchFile(serveFile, `/files/previews/${picture}/1`))).toBe('PNG');
    expect([await call('exports.list', { claimId }), filesOnDisk(), readdirSync(folder)]).toEqual([[], [], []]);
    expect(logged.join('\n')).not.toContain('9990');
    await call('store.lock', {});
    expect((await fetchFile(serveFile, `/files/previews/${picture}/1`)).status).toBe(401);
  });
});

describe('an export with a password', () => {
  it('shows each box of its proof, and keeps its password nowhere', async () => {
    const { call, serveFile, wanted, filesOnDisk } = await startAnswered();
    const record = await call('exports.write', { ...wanted, password });
    const entry = record.proof.findIndex(({ field }) => field === 'bankIban');
    expect(record.proof[entry]).toMatchObject({ agrees: true, answer: iban, printed: iban });
    const box = await fetchFile(serveFile, `/files/exports/${record.exportId}/boxes/${entry}`);
    expect([box.status, await readPicture(box)]).toEqual([200, 'PNG']);
    const kept = await fetchFile(serveFile, `/files/exports/${record.exportId}/pictures.json`);
    expect(JSON.stringify(record) + (await kept.text())).not.toContain(password);
    // What goes out is the record's own files: the pictures stay.
    expect(filesOnDisk()).toHaveLength(record.files.length + 1);
  });
});
