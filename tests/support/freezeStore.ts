import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { forkJobProcess } from '../../electron/forkJobProcess.ts';
import { createServices } from '../../electron/services/createServices.ts';
import { createClient } from '../../shared/bridge/client.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import { answerText, toChange } from './claimChanges.ts';
import { dropForm, makeForm } from './makeForm.ts';
import { attachUpload, makePdf, uploadFile } from './uploadFile.ts';

// Makes tests/fixtures/stores/<name> with the program as it is: run once at a release, then never again for that name.
// `freezeStore.ts NAME PASSPHRASE` prints the recovery code, which the test states.
const [, , name = '', passphrase = ''] = process.argv;
const root = join(import.meta.dirname, '../..');
const workspaceFolder = join(root, 'tests/fixtures/stores', name);

const services = createServices({
  assetsFolder: join(root, 'assets'),
  workspaceFolder,
  ports: {
    clock: { today: () => isoDateSchema.parse('2026-03-12'), now: () => '2026-03-12T09:00:00.000Z' },
    newId: () => randomBytes(16).toString('hex'),
    log: () => {},
    startJobProcess: forkJobProcess,
    dialogs: {},
  },
  kdf: { memoryKib: 8, passes: 1, lanes: 1 },
});
const call = createClient(createDispatch(services.handlers, services.report));

const { recoveryCode } = await call('store.create', { passphrase });
const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
const { claimId } = claim;
const uploaded = await uploadFile(services.serveFile, await makePdf(2));
await call('claims.apply', {
  claimId,
  revision: 1,
  changes: [
    answerText('victim.fullName', 'Сейітова Айгүл'),
    toChange({ kind: 'answer', fact: 'recognition.date', value: { type: 'date', date: '2025-02-10' } }),
    toChange({ kind: 'markNotKnown', fact: 'victim.phone' }),
    toChange({ kind: 'draft', fact: 'bank.iban', text: 'KZ86' }),
    toChange({ kind: 'putPayment', payment: { paymentId: 'p1', source: 'Insurer', minor: 1_000_000 } }),
    toChange({ kind: 'requestDocument', document: 'birthCertificate', on: '2026-03-01' }),
    toChange({ kind: 'pursue', scheme: 'fund', pursued: true }),
    attachUpload(uploaded, 'deathCertificate'),
  ],
});
await call('exports.write', {
  claimId,
  revision: 2,
  flatten: true,
  language: 'ru',
  accept: [],
  draft: true,
  jobId: 'job1',
});
const { claim: second } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 2', answers: {} });
await call('claims.archive', { claimId: second.claimId, archived: true });
const { dropId } = await dropForm(services.serveFile, await makeForm());
await call('forms.keep', { dropId, jurisdiction: 'kz', scheme: 'fund', title: 'Form 7' });
services.close();
// Made anew when the workspace is opened.
rmSync(join(workspaceFolder, 'lock'));
process.stdout.write(`${recoveryCode}\n`);
