import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServices, type Services } from '../../electron/services/createServices.ts';
import { forkJobProcess } from '../../electron/forkJobProcess.ts';
import { createSystemPorts } from '../../electron/systemPorts.ts';
import { createClient, type Call } from '../../shared/bridge/client.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import type { OpenedClaim } from '../../shared/bridge/contract.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import type { ClaimChange } from '../../shared/domain/claimChange.ts';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import { parseMoney } from '../../shared/domain/money.ts';
import { caseFileSchema } from '../../shared/packs/caseFile.ts';
import { readCaseAnswers } from '../../shared/packs/readCaseAnswers.ts';
import { copyOlderAssets } from '../support/copyOlderAssets.ts';
import { attachUpload, uploadFile } from '../support/uploadFile.ts';
import { passphrase, today, type SeededClaims } from './ground.ts';

const root = join(import.meta.dirname, '../..');
const cases = join(root, 'tests/fixtures/cases');
const filledCase = 'kz-mother-for-child.json';

const file = caseFileSchema.parse(JSON.parse(readFileSync(join(cases, filledCase), 'utf8')));

/** Starts the services over the workspace, does the work and closes them. */
async function withServices<T>(
  workspaceFolder: string,
  assetsFolder: string,
  work: (call: Call, services: Services) => Promise<T>,
): Promise<T> {
  const services = createServices({
    assetsFolder,
    workspaceFolder,
    ports: createSystemPorts({ startJobProcess: forkJobProcess, today: today as IsoDate }),
    kdf: { memoryKib: 8, passes: 1, lanes: 1 },
  });
  try {
    return await work(createClient(createDispatch(services.handlers, services.report)), services);
  } finally {
    services.close();
  }
}

async function createFilled(call: Call, title: string): Promise<OpenedClaim> {
  const read = readCaseAnswers(await call('packs.get', { jurisdiction: 'kz' }), file.answers);
  if (!read.ok) throw new Error(`${filledCase} has answers that the pack does not know`);
  return call('claims.create', { jurisdiction: 'kz', title, answers: read.answers });
}

/** Makes a workspace by the services themselves, with a claim from the time of an older pack where there are claims. */
async function createWorkspace(workspaceFolder: string, withClaims: boolean): Promise<ClaimId | undefined> {
  const older = mkdtempSync(join(tmpdir(), 'redress-older-'));
  try {
    const assets = join(older, 'assets');
    copyOlderAssets(join(root, 'assets'), assets);
    return await withServices(workspaceFolder, assets, async call => {
      await call('store.create', { passphrase });
      return withClaims ? (await createFilled(call, 'Cedar')).claim.claimId : undefined;
    });
  } finally {
    rmSync(older, { recursive: true, force: true });
  }
}

/** An invented case of Kyrgyzstan, begun and not finished. */
async function createKyrgyz(call: Call): Promise<ClaimId> {
  const read = readCaseAnswers(await call('packs.get', { jurisdiction: 'kg' }), {
    'case.claimFor': 'child',
    'case.actsThrough': 'parent',
    'recognition.recognised': true,
    'recognition.date': '2026-02-10',
    'case.stage': 'trial',
    'claim.moral': true,
    'claim.moralAmount': '300000',
    'claim.hasLosses': true,
    'payments.received': true,
    'protection.dataProtected': true,
  });
  if (!read.ok) throw new Error('the pack of Kyrgyzstan does not know these answers');
  const { claim, revision } = await call('claims.create', { jurisdiction: 'kg', title: 'Elm', answers: read.answers });
  await call('claims.apply', {
    claimId: claim.claimId,
    revision,
    changes: [
      { kind: 'pursue', scheme: 'petition', pursued: true },
      { kind: 'pursue', scheme: 'civilMoral', pursued: true },
      { kind: 'putLoss', loss: { lossId: 'loss1', head: 'treatment', minor: parseMoney('24500'), note: 'Чек 17' } },
      { kind: 'putPayment', payment: { paymentId: 'payment1', source: 'Вымышленный фонд', minor: parseMoney('4000') } },
    ],
  });
  return claim.claimId;
}

/** A workspace without claims, or with an empty one, a filled one and one that a newer pack changes. */
async function seedWorkspace(workspaceFolder: string, withClaims: boolean): Promise<SeededClaims | undefined> {
  const updated = await createWorkspace(workspaceFolder, withClaims);
  if (updated === undefined) return undefined;
  return withServices(workspaceFolder, join(root, 'assets'), async (call, services) => {
    await call('store.unlock', { passphrase });
    const empty = await call('claims.create', { jurisdiction: 'kz', title: 'Birch', answers: {} });
    const made = await createFilled(call, 'Aspen');
    const changes: ClaimChange[] = [{ kind: 'pursue', scheme: 'fund', pursued: true }];
    for (const { document, file: name } of file.evidence ?? []) {
      const uploaded = await uploadFile(services.serveFile, readFileSync(join(cases, name)));
      changes.push(attachUpload(uploaded, document));
    }
    const { claimId } = made.claim;
    await call('claims.apply', { claimId, revision: made.revision, changes });
    return { empty: empty.claim.claimId, filled: claimId, updated, kyrgyz: await createKyrgyz(call) };
  });
}

const [workspaceFolder, kind] = process.argv.slice(2);
if (workspaceFolder === undefined) throw new Error('seedWorkspace.ts DIR claims|noClaims');
process.stdout.write(JSON.stringify(await seedWorkspace(workspaceFolder, kind === 'claims')) ?? '');
