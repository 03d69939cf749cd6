import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ClaimId } from '../../shared/domain/claim.ts';
import type { ClaimChange } from '../../shared/domain/claimChange.ts';
import type { Random } from '../bench/seededRandom.ts';
import { answerText, toChange } from '../support/claimChanges.ts';
import type { ServiceProcess } from '../support/startProcess.ts';
import { passphrase } from '../support/startServices.ts';
import { attachUpload, makePng } from '../support/uploadFile.ts';
import { makeWorkspace } from './makeWorkspace.ts';
import { expectOpensWith, readKept, type KeptClaim, type KeptState } from './keptState.ts';
import { servicesAt } from './servicesAt.ts';

/** One call of an operation, and what the workspace holds once it is answered; undefined where there is none. */
export interface Step {
  readonly ask: () => Promise<unknown>;
  readonly after: KeptState | undefined;
}

/** What an operation works on. */
export interface Ground {
  readonly process: ServiceProcess;
  readonly workspaceFolder: string;
  readonly state: KeptState;
  readonly random: Random;
  /** Never the same twice. */
  readonly number: number;
  readonly told: Told;
}

/** What an answer told and nothing keeps. */
export interface Told {
  recoveryCode?: string;
}

/** What came of an operation whose process was killed. */
export interface Outcome {
  /** What the workspace held after the last call that was answered, and would hold after the last one that was asked. */
  readonly acknowledged: KeptState | undefined;
  readonly asked: KeptState | undefined;
  readonly wasUnanswered: boolean;
  readonly told: Told;
}

export interface Operation {
  readonly name: string;
  /** Milliseconds that it is thought to take before it has been measured. */
  readonly guessMs: number;
  /** The workspace must be open first. */
  readonly needsOpen: boolean;
  /** The call with which it begins, where it ends by itself. */
  readonly begins?: string;
  /** Makes the folder that it works on and tells what is there, where it is not the one workspace of the run. */
  place?(folder: string): Promise<KeptState | undefined>;
  /** Asks what must be there first; nothing is killed meanwhile. */
  prepare?(ground: Ground): Promise<KeptState>;
  steps(ground: Ground): Iterable<Step> | AsyncIterable<Step>;
  /** Holds what must be true beside the workspace itself. */
  check?(folders: Folders, outcome: Outcome): Promise<void>;
}

export interface Folders {
  readonly workspace: string;
  /** What dialogs choose. */
  readonly chosen: string;
}

/** Puts a store there as an earlier release left it, and tells what it holds. */
async function placeFrozenStore(release: string, folder: string): Promise<KeptState | undefined> {
  const frozen = join(import.meta.dirname, '../fixtures/stores', release);
  const opened = join(folder, '../opened/workspace');
  cpSync(frozen, folder, { recursive: true });
  cpSync(frozen, opened, { recursive: true });
  return readKept(opened, [passphrase]);
}

const change = (state: KeptState, claimId: ClaimId, what: (claim: KeptClaim) => KeptClaim): KeptState => ({
  ...state,
  claims: state.claims.map(claim => (claim.claimId === claimId ? what(claim) : claim)),
});

const inOrder = (claims: readonly KeptClaim[]) => claims.toSorted((a, b) => (a.title < b.title ? -1 : 1));

const openClaims = ({ claims }: KeptState) => claims.filter(({ status }) => status === 'open');

const pickClaim = ({ state, random }: Ground): KeptClaim => random.pick(openClaims(state));

/** A claim after these answers, which give it one revision more. */
const answered = (claim: KeptClaim, answers: Readonly<Record<string, string>>): KeptClaim => ({
  ...claim,
  revision: claim.revision + 1,
  answers: { ...claim.answers, ...answers },
});

function* answerOnAndOn(
  { process, state, number }: Ground,
  claimId: ClaimId,
  next: (claim: KeptClaim, round: string) => { readonly changes: readonly ClaimChange[]; readonly after: KeptClaim },
): Generator<Step> {
  let kept = state;
  for (let round = 1; ; round += 1) {
    const claim = kept.claims.find(each => each.claimId === claimId);
    if (claim === undefined) return;
    const { changes, after } = next(claim, `${number}-${round}`);
    const { revision } = claim;
    kept = change(kept, claimId, () => after);
    yield { ask: () => process.call('claims.apply', { claimId, revision, changes: [...changes] }), after: kept };
  }
}

/** Uploads a file and makes it the claim's; the upload alone is nothing that a claim has. */
async function* attach({ process, state, random, number }: Ground, claim: KeptClaim) {
  const { claimId, revision } = claim;
  // Two frames of the sealed file, or one.
  const size = random.pick([10, 1_300_000]);
  const bytes = Buffer.concat([makePng(number % 256), Buffer.alloc(size, `${number} `)]);
  const uploaded: ClaimChange[] = [];
  let sha256 = '';
  yield {
    after: state,
    async ask() {
      const file = await process.upload(bytes);
      ({ sha256 } = file);
      uploaded.push(attachUpload(file, random.pick(['deathCertificate', 'birthCertificate']), 'scan.png'));
    },
  };
  yield {
    after: change(state, claimId, kept => ({
      ...kept,
      revision: revision + 1,
      evidence: [...kept.evidence, sha256],
    })),
    ask: () => process.call('claims.apply', { claimId, revision, changes: uploaded }),
  };
}

/** Gives an answer and takes it back. */
function* answerAndUndo({ process, state, number }: Ground, claim: KeptClaim): Generator<Step> {
  const { claimId, revision } = claim;
  const name = `Person ${number}, taken back`;
  const changes = [answerText('victim.fullName', name)];
  const given = answered(claim, { 'victim.fullName': name });
  yield {
    after: change(state, claimId, () => given),
    ask: () => process.call('claims.apply', { claimId, revision, changes }),
  };
  yield {
    after: change(state, claimId, () => ({ ...claim, revision: revision + 2 })),
    async ask() {
      const { entries } = await process.call('history.list', { claimId });
      await process.call('history.undo', { claimId, revision: given.revision, of: entries[0]?.number ?? 0 });
    },
  };
}

/** A claim with nothing in it; its id is known once it was made. */
const emptyClaim = (title: string, claimId = '' as ClaimId): KeptClaim => ({
  claimId,
  title,
  status: 'open',
  revision: 1,
  answers: {},
  payments: [],
  evidence: [],
  exports: 0,
});

const withClaim = (state: KeptState, claim: KeptClaim): KeptState => ({
  ...state,
  claims: inOrder([...state.claims, claim]),
});

/** The state with a claim that may go: the first one always stays, so that there is something to lose. */
async function withSpare({ process, state, number }: Ground): Promise<KeptState> {
  if (state.claims.length > 1) return state;
  const title = `Case ${number}`;
  const { claim } = await process.call('claims.create', { jurisdiction: 'kz', title, answers: {} });
  return withClaim(state, emptyClaim(title, claim.claimId));
}

const withFiles = (state: KeptState) => openClaims(state).filter(({ evidence }) => evidence.length > 0);

/** The state with a claim that has evidence. */
async function withEvidence(ground: Ground): Promise<KeptState> {
  let { state } = ground;
  if (withFiles(state).length > 0) return state;
  for await (const step of attach(ground, pickClaim(ground))) {
    await step.ask();
    state = step.after;
  }
  return state;
}

/** Restores a backup in a place where nothing was, and reads all of it. */
async function readBackup(backup: string, place: string, secret: string): Promise<KeptState | undefined> {
  const workspaceFolder = join(place, 'workspace');
  cpSync(backup, join(place, 'beside'), { recursive: true });
  const { call } = servicesAt(workspaceFolder);
  await call('store.openBackup', { secret: { passphrase: secret } });
  await call('store.restore', {});
  const kept = await readKept(workspaceFolder, [secret]);
  rmSync(place, { recursive: true });
  return kept;
}

/** Holds that every folder that passes for a backup is a whole one, and that there is one where that was said. */
async function expectWholeBackups({ chosen }: Folders, { acknowledged, wasUnanswered }: Outcome): Promise<void> {
  const backups = readdirSync(chosen).filter(name => !name.endsWith('.new'));
  if (!wasUnanswered) expect(backups).toHaveLength(1);
  for (const name of backups) {
    const kept = await readBackup(join(chosen, name), join(chosen, '../restored'), acknowledged?.passphrase ?? '');
    expect(kept?.claims).toEqual(acknowledged?.claims);
  }
}

const backedUp = new Map<string, KeptState>();

/** Puts a workspace there that has changed since its backup, which lies in the folder that dialogs choose. */
async function placeBackedUp(folder: string): Promise<KeptState | undefined> {
  backedUp.set(folder, await makeWorkspace(folder));
  const { call } = servicesAt(folder);
  await call('store.unlock', { passphrase });
  await call('store.backup', {});
  await call('claims.create', { jurisdiction: 'kz', title: 'Case of a later day', answers: {} });
  await call('store.lock', {});
  return readKept(folder, [passphrase]);
}

/** The state with room for one more key: there is an end to them. */
async function withFewPeople({ process, state }: Ground): Promise<KeptState> {
  if (state.people.length < 8) return state;
  const current = { passphrase: state.passphrase };
  for (const { slot, name, opens } of await process.call('store.people', {})) {
    if (name !== '' && opens) await process.call('store.removePerson', { current, slot });
  }
  return { ...state, people: state.people.filter(name => name === '') };
}

/** Every operation that changes a workspace. */
export const operations: readonly Operation[] = [
  {
    name: 'answer',
    guessMs: 60,
    needsOpen: true,
    steps: ground =>
      answerOnAndOn(ground, pickClaim(ground).claimId, (claim, round) => ({
        changes: [answerText('victim.fullName', `Person ${round}`)],
        after: answered(claim, { 'victim.fullName': `Person ${round}` }),
      })),
  },
  {
    name: 'several changes at once',
    guessMs: 60,
    needsOpen: true,
    steps: ground =>
      answerOnAndOn(ground, pickClaim(ground).claimId, (claim, round) => ({
        changes: [
          answerText('victim.fullName', `Person ${round}`),
          answerText('victim.address', `House ${round}`),
          toChange({ kind: 'putPayment', payment: { paymentId: 'p1', source: `Insurer ${round}`, minor: 100 } }),
        ],
        after: {
          ...answered(claim, { 'victim.fullName': `Person ${round}`, 'victim.address': `House ${round}` }),
          payments: [`Insurer ${round}`],
        },
      })),
  },
  {
    name: 'undo',
    guessMs: 120,
    needsOpen: true,
    begins: 'history.undo',
    steps: ground => answerAndUndo(ground, pickClaim(ground)),
  },
  {
    name: 'attach',
    guessMs: 1500,
    needsOpen: true,
    begins: 'files.upload',
    steps: ground => attach(ground, pickClaim(ground)),
  },
  {
    name: 'remove evidence',
    guessMs: 60,
    needsOpen: true,
    begins: 'claims.apply',
    prepare: withEvidence,
    async *steps({ process, state, random }) {
      const { claimId } = random.pick(withFiles(state));
      const { revision, claim: held } = await process.call('claims.open', { claimId });
      const changes = held.evidence.map(({ evidenceId }) => toChange({ kind: 'removeEvidence', evidenceId }));
      yield {
        ask: () => process.call('claims.apply', { claimId, revision, changes }),
        after: change(state, claimId, kept => ({ ...kept, revision: revision + 1, evidence: [] })),
      };
    },
  },
  {
    name: 'create a claim',
    guessMs: 60,
    needsOpen: true,
    begins: 'claims.create',
    *steps({ process, state, number }) {
      const title = `Case ${number}`;
      yield {
        ask: () => process.call('claims.create', { jurisdiction: 'kz', title, answers: {} }),
        after: withClaim(state, emptyClaim(title)),
      };
    },
  },
  {
    name: 'archive a claim',
    guessMs: 30,
    needsOpen: true,
    begins: 'claims.archive',
    prepare: withSpare,
    *steps({ process, state, random }) {
      const { claimId, status } = random.pick(state.claims.slice(1));
      const archived = status === 'open';
      yield {
        ask: () => process.call('claims.archive', { claimId, archived }),
        after: change(state, claimId, kept => ({ ...kept, status: archived ? 'archived' : 'open' })),
      };
    },
  },
  {
    name: 'write a sheet',
    guessMs: 2000,
    needsOpen: true,
    begins: 'sheets.write',
    *steps(ground) {
      const { process, state } = ground;
      const { claimId, revision, exports } = pickClaim(ground);
      yield {
        ask: () => process.call('sheets.write', { claimId, revision, language: 'ru', sheet: { kind: 'documents' } }),
        after: change(state, claimId, kept => ({ ...kept, exports: exports + 1 })),
      };
    },
  },
  {
    name: 'write an export',
    guessMs: 3000,
    needsOpen: true,
    begins: 'exports.write',
    *steps(ground) {
      const { process, state, number } = ground;
      const claim = pickClaim(ground);
      const { claimId, revision } = claim;
      const ready = answered(claim, {});
      // Without a route there is nothing to write.
      const changes = [toChange({ kind: 'pursue', scheme: 'fund', pursued: true })];
      yield {
        ask: () => process.call('claims.apply', { claimId, revision, changes }),
        after: change(state, claimId, () => ready),
      };
      const choices = { claimId, revision: ready.revision, flatten: true, language: 'ru' as const };
      yield {
        ask: () => process.call('exports.write', { ...choices, accept: [], draft: true, jobId: `job${number}` }),
        after: change(state, claimId, () => ({ ...ready, exports: claim.exports + 1 })),
      };
    },
  },
  {
    name: 'remove a claim',
    guessMs: 60,
    needsOpen: true,
    begins: 'claims.remove',
    prepare: withSpare,
    *steps({ process, state, random }) {
      const { claimId } = random.pick(state.claims.slice(1));
      yield {
        ask: () => process.call('claims.remove', { claimId }),
        after: { ...state, claims: state.claims.filter(claim => claim.claimId !== claimId) },
      };
    },
  },
  {
    name: 'change the passphrase',
    guessMs: 40,
    needsOpen: true,
    begins: 'store.changePassphrase',
    *steps({ process, state, number }) {
      const next = `three copper kettles ${number}`;
      yield {
        ask: () => process.call('store.changePassphrase', { current: { passphrase: state.passphrase }, next }),
        after: { ...state, passphrase: next },
      };
    },
  },
  {
    name: 'back up',
    guessMs: 150,
    needsOpen: true,
    begins: 'store.backup',
    *steps({ process, state }) {
      yield { ask: () => process.call('store.backup', {}), after: state };
    },
    check: expectWholeBackups,
  },
  {
    name: 'restore',
    guessMs: 2000,
    needsOpen: true,
    begins: 'store.openBackup',
    place: placeBackedUp,
    *steps({ process, state, workspaceFolder }) {
      const secret = { passphrase: state.passphrase };
      yield { ask: () => process.call('store.openBackup', { secret }), after: state };
      yield { ask: () => process.call('store.restore', {}), after: backedUp.get(workspaceFolder) };
    },
  },
  {
    name: 'renew the recovery code',
    guessMs: 40,
    needsOpen: true,
    begins: 'store.renewRecoveryCode',
    *steps({ process, state, told }) {
      yield {
        async ask() {
          const { recoveryCode } = await process.call('store.renewRecoveryCode', {
            current: { passphrase: state.passphrase },
          });
          told.recoveryCode = recoveryCode;
        },
        after: state,
      };
    },
    async check({ workspace }, { told }) {
      if (told.recoveryCode !== undefined) await expectOpensWith(workspace, told.recoveryCode);
    },
  },
  {
    name: 'add a person',
    guessMs: 40,
    needsOpen: true,
    begins: 'store.addPerson',
    prepare: withFewPeople,
    *steps({ process, state, number }) {
      const name = `Person ${number}`;
      const current = { passphrase: state.passphrase };
      const passphraseOfTheirs = `four tin lanterns ${number}`;
      yield {
        ask: () => process.call('store.addPerson', { current, name, passphrase: passphraseOfTheirs }),
        after: { ...state, people: [...state.people, name].toSorted() },
      };
    },
  },
  {
    name: 'create a workspace',
    guessMs: 100,
    needsOpen: false,
    begins: 'store.create',
    place: async () => undefined,
    *steps({ process, state }) {
      yield { ask: () => process.call('store.create', { passphrase: state.passphrase }), after: state };
    },
  },
  ...['v1', 'v2', 'v3'].map((release): Operation => ({
    name: `bring up to date from ${release}`,
    guessMs: 100,
    needsOpen: false,
    begins: 'store.unlock',
    place: folder => placeFrozenStore(release, folder),
    *steps({ process, state }) {
      yield { ask: () => process.call('store.unlock', { passphrase: state.passphrase }), after: state };
    },
  })),
  {
    name: 'unlock',
    guessMs: 60,
    needsOpen: false,
    begins: 'store.unlock',
    *steps({ process, state }) {
      yield { ask: () => process.call('store.unlock', { passphrase: state.passphrase }), after: state };
    },
  },
];
