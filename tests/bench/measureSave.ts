import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forkJobProcess } from '../../electron/forkJobProcess.ts';
import { createClaimService } from '../../electron/services/claims/createClaimService.ts';
import { createServices } from '../../electron/services/createServices.ts';
import { createEvidenceService } from '../../electron/services/evidence/createEvidenceService.ts';
import type { PackLibrary } from '../../electron/services/packs/createPackLibrary.ts';
import type { Ports } from '../../electron/services/ports.ts';
import { createExportStore } from '../../electron/services/store/createExportStore.ts';
import { createSealedFolder } from '../../electron/services/store/createSealedFolder.ts';
import type { OpenWorkspace } from '../../electron/services/store/openWorkspace.ts';
import { createClient, type Call } from '../../shared/bridge/client.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import { caseFileSchema } from '../../shared/packs/caseFile.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { readCaseAnswers } from '../../shared/packs/readCaseAnswers.ts';
import { alternate, median } from './alternate.ts';
import { today } from './fundCase.ts';
import { alone, compared, type Row } from './row.ts';
import { inFolder, openPlain } from './twinDatabases.ts';

const savesInRound = 20;
const rounds = 9;
const unlocks = 5;
const goal = 1.5;
const root = join(import.meta.dirname, '../..');
const filledCase = join(root, 'tests/fixtures/cases/kz-mother-for-child.json');
/** Invented. */
const passphrase = 'three copper kettles';

/** A failure ends the benchmark. */
const tell = (cause: unknown): never => {
  throw cause;
};

const ports: Ports = {
  clock: { today: () => today, now: () => new Date().toISOString() },
  newId: () => randomBytes(16).toString('hex'),
  log: () => {},
  startJobProcess: forkJobProcess,
  dialogs: {},
};

const noJobs = () => Promise.reject(new Error('no file is read'));

type Handlers = ReturnType<typeof createServices>['handlers'];

/** The same services over a database without a key, behind the same dispatch. */
function startTwin(folder: string, packs: PackLibrary, handlers: Handlers): { call: Call; close: () => void } {
  const database = openPlain(join(folder, 'plain.db'));
  const key = Buffer.alloc(32);
  const workspace: OpenWorkspace = {
    database,
    evidence: createSealedFolder(join(folder, 'evidence'), key),
    exports: createSealedFolder(join(folder, 'exports'), key),
    actor: 'bench',
    erase: async () => {},
    eraseAtOpening: async () => {},
  };
  const use = () => workspace;
  const claims = createClaimService({
    use,
    packs,
    evidence: createEvidenceService(use, noJobs, ports),
    exports: createExportStore(use),
    ports,
  });
  const ofTwin: Handlers = {
    ...handlers,
    'claims.create': request => claims.create(request),
    'claims.apply': request => claims.apply(request),
  };
  return { call: createClient(createDispatch(ofTwin, tell)), close: () => void database.close() };
}

/** Answers one question of a filled claim at a time, each time otherwise. */
async function createSaving(call: Call, pack: JurisdictionPack): Promise<() => Promise<void>> {
  const file = caseFileSchema.parse(JSON.parse(readFileSync(filledCase, 'utf8')));
  const read = readCaseAnswers(pack, file.answers);
  if (!read.ok) throw new Error('the pack does not know the answers of the case');
  const made = await call('claims.create', { jurisdiction: 'kz', title: 'Aspen', answers: read.answers });
  const { claimId } = made.claim;
  let { revision } = made;
  return async () => {
    const text = `+7 700 000 ${String(revision).padStart(4, '0')}`;
    const answer = { kind: 'answer' as const, fact: 'representative.phone', value: { type: 'text' as const, text } };
    revision = (await call('claims.apply', { claimId, revision, changes: [answer] })).revision;
  };
}

const repeated = (work: () => Promise<void>) => async () => {
  for (let save = 0; save < savesInRound; save += 1) await work();
};

/** One answer from the request to the commit on the disk, beside the same services without a key; and opening a workspace. */
export async function measureSave(packs: PackLibrary, note: (text: string) => void): Promise<readonly Row[]> {
  return inFolder(async folder => {
    const services = createServices({
      assetsFolder: join(root, 'assets'),
      workspaceFolder: join(folder, 'workspace'),
      ports,
    });
    const call = createClient(createDispatch(services.handlers, tell));
    await call('store.create', { passphrase });
    const twin = startTwin(folder, packs, services.handlers);
    try {
      const pack = packs.get('kz');
      const ours = repeated(await createSaving(call, pack));
      const peer = repeated(await createSaving(twin.call, pack));
      note(`save: ${rounds} times ${savesInRound} answers, twice`);
      const saved = await alternate({ ours, peer, pieces: savesInRound }, rounds);
      note(`unlock: ${unlocks} times`);
      const unlocked: number[] = [];
      for (let turn = 0; turn < unlocks; turn += 1) {
        await call('store.lock', {});
        const began = performance.now();
        await call('store.unlock', { passphrase });
        unlocked.push(performance.now() - began);
      }
      return [
        compared('one answer saved, from the request to the disk', saved.ours, saved.peer, 'ms', goal),
        alone('unlocking a workspace', median(unlocked), 'ms'),
      ];
    } finally {
      services.close();
      twin.close();
    }
  });
}
