import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerText, toChange } from '../support/claimChanges.ts';
import { listClaims } from '../support/listClaims.ts';
import { chosenFolder, passphrase, startOpenServices } from '../support/startServices.ts';
import { attachUpload, makePdf, uploadFile } from '../support/uploadFile.ts';

// Each is found nowhere by chance, and stands where a person types or a file is named.
const canaries = {
  name: 'Қанарейкина Айгүл',
  title: 'CanaryTitle',
  draft: 'CanaryDraft',
  fileName: 'CanaryFile.pdf',
  insideFile: 'CanaryInsideThePdf',
  passphrase,
};

const spellings = (text: string) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];

function filesOf(folder: string): readonly { readonly name: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
    .map(name => ({ name, bytes: readFileSync(name) }));
}

async function useEverything() {
  const { folder, dialogs } = chosenFolder();
  const started = await startOpenServices({ dialogs });
  const { call, services } = started;
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title: canaries.title, answers: {} });
  const { claimId } = claim;
  const pdf = Buffer.concat([await makePdf(1), Buffer.from(`\n% ${canaries.insideFile}\n`)]);
  const uploaded = await uploadFile(services.serveFile, pdf);
  await call('claims.apply', {
    claimId,
    revision: 1,
    changes: [
      answerText('victim.fullName', canaries.name),
      toChange({ kind: 'draft', fact: 'bank.iban', text: canaries.draft }),
      attachUpload(uploaded, 'deathCertificate', canaries.fileName),
    ],
  });
  await listClaims(call);
  await call('store.backup', {});
  return { ...started, claimId, copies: folder };
}

it('writes nothing that a person typed or brought in clear, in the workspace or in its copy', async () => {
  const { workspaceFolder, copies } = await useEverything();
  const files = [...filesOf(workspaceFolder), ...filesOf(copies)];
  const found = Object.values(canaries)
    .flatMap(spellings)
    .flatMap(canary => files.filter(({ name, bytes }) => bytes.includes(canary) || name.includes(canary.toString())));
  // The log of the last writes is there to be looked at, and so is the evidence.
  expect(files.map(({ name }) => name).join()).toMatch(/workspace\.db-wal.*evidence|evidence.*workspace\.db-wal/);
  expect(found.map(({ name }) => name)).toEqual([]);
});

it('says nothing of it in failures or in the log', async () => {
  const { call, services, claimId, logged } = await useEverything();
  const bad: unknown[] = [];
  const note = (asked: Promise<unknown>) => asked.catch((cause: unknown) => bad.push(cause));
  const late = { claimId, revision: 1, changes: [answerText('victim.fullName', canaries.name)] };
  await note(call('claims.apply', late));
  await note(call('claims.apply', { ...late, changes: [{ kind: canaries.draft } as never] }));
  await note(call('claims.create', { jurisdiction: canaries.title, title: canaries.title, answers: {} }));
  await note(
    call('store.changePassphrase', { current: { passphrase: canaries.name }, next: `${canaries.title} and more` }),
  );
  await note(uploadFile(services.serveFile, Buffer.from(canaries.insideFile)));
  services.report(new Error(canaries.name));
  const said = [JSON.stringify(bad), ...logged].join('\n');
  expect(bad).toHaveLength(5);
  expect(logged).toHaveLength(1);
  expect(Object.values(canaries).filter(canary => said.includes(canary))).toEqual([]);
});
