import { answerText } from '../support/claimChanges.ts';
import { listClaims } from '../support/listClaims.ts';
import { passphrase } from '../support/startServices.ts';
import { attachUpload, makePng, uploadFile } from '../support/uploadFile.ts';
import { readKept, type KeptState } from './keptState.ts';
import { servicesAt } from './servicesAt.ts';

/** Makes a workspace with three claims, an answer and a file of two frames in it, and closes it. */
export async function makeWorkspace(workspaceFolder: string): Promise<KeptState> {
  const { call, services } = servicesAt(workspaceFolder);
  await call('store.create', { passphrase });
  for (const number of [1, 2, 3]) {
    await call('claims.create', { jurisdiction: 'kz', title: `Case ${number}`, answers: {} });
  }
  const [row] = await listClaims(call);
  if (row === undefined) throw new Error('no claim was made');
  const bytes = Buffer.concat([makePng(1), Buffer.alloc(1_300_000, 'scan ')]);
  const uploaded = await uploadFile(services.serveFile, bytes);
  const changes = [answerText('victim.fullName', 'Person 0'), attachUpload(uploaded, 'deathCertificate', 'scan.png')];
  await call('claims.apply', { claimId: row.claimId, revision: 1, changes });
  await call('store.lock', {});
  const state = await readKept(workspaceFolder, [passphrase]);
  if (state === undefined) throw new Error('no workspace was made');
  return state;
}
