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
import type { CaseAnswers } from '../../shared/packs/caseAnswers.ts';
import { caseFileSchema, type CaseFile } from '../../shared/packs/caseFile.ts';
import { readCaseAnswers } from '../../shared/packs/readCaseAnswers.ts';
import { copyOlderAssets } from '../support/copyOlderAssets.ts';
import { attachUpload, uploadFile } from '../support/uploadFile.ts';
import { manyClaims, passphrase, today, type SeededClaims } from './ground.ts';

const root = join(import.meta.dirname, '../..');
const cases = join(root, 'tests/fixtures/cases');
const filledCase = 'kz-mother-for-child.json';

const readFixture = (name: string): CaseFile =>
  caseFileSchema.parse(JSON.parse(readFileSync(join(cases, name), 'utf8')));
const file = readFixture(filledCase);
const petitionCase = 'kg-mother-for-child.json';

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

async function createWith(call: Call, jurisdiction: string, title: string, answers: CaseAnswers): Promise<OpenedClaim> {
  const read = readCaseAnswers(await call('packs.get', { jurisdiction }), answers);
  if (!read.ok) throw new Error(`the pack of ${jurisdiction} does not know the answers of ${title}`);
  return call('claims.create', { jurisdiction, title, answers: read.answers });
}

const createFilled = (call: Call, title: string, more: CaseAnswers = {}): Promise<OpenedClaim> =>
  createWith(call, 'kz', title, { ...file.answers, ...more });

async function pursue(
  call: Call,
  { claim: { claimId }, revision }: OpenedClaim,
  schemes: readonly string[],
  more: readonly ClaimChange[] = [],
): Promise<ClaimId> {
  const pursued = schemes.map((scheme): ClaimChange => ({ kind: 'pursue', scheme, pursued: true }));
  await call('claims.apply', { claimId, revision, changes: [...pursued, ...more] });
  return claimId;
}

/** The claim of `filled` two days after the Fund refused it: fifteen days run from when that became known. */
async function createRefused(call: Call): Promise<ClaimId> {
  const made = await createFilled(call, 'Hazel', {
    'fund.decided': true,
    'fund.decisionDate': '2026-03-10',
    'fund.decision': 'refused',
    'fund.refusalReceivedDate': '2026-03-11',
    'fund.refusalGrounds': ['noGrounds'],
  });
  return pursue(call, made, ['fund']);
}

/** An invented petition of Kyrgyzstan with all that its papers need. */
async function createPetition(call: Call, title: string, more: CaseAnswers = {}): Promise<OpenedClaim> {
  const { answers, losses = [], blocks = {} } = readFixture(petitionCase);
  const opened = await createWith(call, 'kg', title, { ...answers, ...more });
  const { claim, revision } = opened;
  return call('claims.apply', {
    claimId: claim.claimId,
    revision,
    changes: [
      ...losses.map(({ head, amount }, index): ClaimChange => {
        return { kind: 'putLoss', loss: { lossId: `loss${index + 1}`, head, minor: parseMoney(amount) } };
      }),
      ...Object.entries(blocks).map(([block, written]): ClaimChange => ({ kind: 'writeBlock', block, written })),
    ],
  });
}

/** The petition after a verdict that awards a part of what was asked, with one payment, while the convict asks for parole. */
async function createAwarded(call: Call): Promise<ClaimId> {
  const made = await createPetition(call, 'Alder', {
    'petition.filed': true,
    'petition.filedOn': '2026-02-16',
    'petition.ruled': true,
    'petition.ruling': 'granted',
    'petition.ruledOn': '2026-02-18',
    'case.stage': 'verdict',
    'verdict.date': '2026-03-02',
    'verdict.result': 'convicted',
    'verdict.moral': 'awarded',
    'verdict.moralAwarded': '300000',
    'verdict.material': 'awarded',
    'verdict.materialAwarded': '80000',
    'verdict.inForce': false,
    'verdict.outcome': 'partly',
    'verdict.grounds': ['sumTooHigh'],
    'parole.imprisoned': true,
  });
  const payment = { paymentId: 'payment1', scheme: 'petition', minor: parseMoney('150000'), for: 'moral' as const };
  const receivedOn = '2026-03-09' as IsoDate;
  return pursue(call, made, ['petition', 'parole'], [{ kind: 'putAwardPayment', payment: { ...payment, receivedOn } }]);
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
    return {
      empty: empty.claim.claimId,
      filled: claimId,
      updated,
      kyrgyz: await createKyrgyz(call),
      refused: await createRefused(call),
      petition: await pursue(call, await createPetition(call, 'Larch'), ['petition']),
      awarded: await createAwarded(call),
    };
  });
}

/** More claims than a list shows at once, with nothing in them but a name. */
async function seedMany(workspaceFolder: string): Promise<void> {
  await withServices(workspaceFolder, join(root, 'assets'), async call => {
    await call('store.create', { passphrase });
    for (let number = 1; number <= manyClaims; number += 1) {
      await call('claims.create', { jurisdiction: 'kz', title: `Rowan ${number}`, answers: {} });
    }
  });
}

const [workspaceFolder, kind] = process.argv.slice(2);
if (workspaceFolder === undefined) throw new Error('seedWorkspace.ts DIR claims|noClaims|manyClaims');
if (kind === 'manyClaims') await seedMany(workspaceFolder);
else process.stdout.write(JSON.stringify(await seedWorkspace(workspaceFolder, kind === 'claims')) ?? '');
