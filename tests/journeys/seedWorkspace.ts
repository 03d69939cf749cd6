import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServices } from '../../electron/services/createServices.ts';
import { createSystemPorts } from '../../electron/systemPorts.ts';
import { createClient } from '../../shared/bridge/client.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import type { ClaimChange } from '../../shared/domain/claimChange.ts';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import { caseFileSchema } from '../../shared/packs/caseFile.ts';
import { readCaseAnswers } from '../../shared/packs/readCaseAnswers.ts';
import { attachUpload, uploadFile } from '../support/uploadFile.ts';
import { passphrase, today, type SeededClaims } from './ground.ts';

const root = join(import.meta.dirname, '../..');
const cases = join(root, 'tests/fixtures/cases');
const filledCase = 'kz-mother-for-child.json';

/** Makes a workspace by the services themselves: without claims, or with an empty one and a filled one. */
async function seedWorkspace(workspaceFolder: string, withClaims: boolean): Promise<SeededClaims | undefined> {
  const services = createServices({
    assetsFolder: join(root, 'assets'),
    workspaceFolder,
    ports: createSystemPorts({}, today as IsoDate),
    kdf: { memoryKib: 8, passes: 1, lanes: 1 },
  });
  try {
    const call = createClient(createDispatch(services.handlers, services.report));
    await call('store.create', { passphrase });
    if (!withClaims) return undefined;

    const empty = await call('claims.create', { jurisdiction: 'kz', title: 'Birch', answers: {} });
    const file = caseFileSchema.parse(JSON.parse(readFileSync(join(cases, filledCase), 'utf8')));
    const read = readCaseAnswers(await call('packs.get', { jurisdiction: 'kz' }), file.answers);
    if (!read.ok) throw new Error(`${filledCase} has answers that the pack does not know`);
    const made = await call('claims.create', { jurisdiction: 'kz', title: 'Aspen', answers: read.answers });
    const changes: ClaimChange[] = [{ kind: 'pursue', scheme: 'fund', pursued: true }];
    for (const { document, file: name } of file.evidence ?? []) {
      const uploaded = await uploadFile(services.serveFile, readFileSync(join(cases, name)));
      changes.push(attachUpload(uploaded, document));
    }
    const { claimId } = made.claim;
    await call('claims.apply', { claimId, revision: made.revision, changes });
    return { empty: empty.claim.claimId, filled: claimId };
  } finally {
    services.close();
  }
}

const [workspaceFolder, kind] = process.argv.slice(2);
if (workspaceFolder === undefined) throw new Error('seedWorkspace.ts DIR claims|noClaims');
process.stdout.write(JSON.stringify(await seedWorkspace(workspaceFolder, kind === 'claims')) ?? '');
