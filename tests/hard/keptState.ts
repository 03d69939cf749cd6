import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createStore } from '../../electron/services/store/createStore.ts';
import type { Database } from '../../electron/services/store/openDatabase.ts';
import type { Call } from '../../shared/bridge/client.ts';
import { BridgeFailure } from '../../shared/bridge/client.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import { listClaims } from '../support/listClaims.ts';
import { cheapKdf, testPorts, type StartedServices } from '../support/startServices.ts';
import { fetchFile } from '../support/uploadFile.ts';
import { servicesAt } from './servicesAt.ts';

/** One claim as it is kept: all that an operation changes in it. */
export interface KeptClaim {
  readonly claimId: ClaimId;
  readonly title: string;
  readonly status: 'open' | 'archived';
  readonly revision: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly payments: readonly string[];
  /** Hashes of its files, in the order in which they were added. */
  readonly evidence: readonly string[];
  readonly exports: number;
}

/** A workspace as it is kept, its claims by title, and what opens it. */
export interface KeptState {
  readonly passphrase: string;
  /** Names of those whose passphrases open it; empty where nobody gave one. */
  readonly people: readonly string[];
  readonly claims: readonly KeptClaim[];
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Fetches a file and holds that it is the one its record tells of. */
async function expectFile({ services }: StartedServices, path: string, sha256: string): Promise<void> {
  const answer = await fetchFile(services.serveFile, `/files/${path}`);
  if (answer.status !== 200) throw (await readFailureOf(answer)) as Error;
  expect(hashOf(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256);
}

async function readFailureOf(answer: Response): Promise<BridgeFailure> {
  const { failure } = (await answer.json()) as { failure: ConstructorParameters<typeof BridgeFailure>[0] };
  return new BridgeFailure(failure);
}

/** Reads everything of an open workspace; each of its files is read through and held to its hash. */
export async function readClaims(started: StartedServices): Promise<readonly KeptClaim[]> {
  const { call } = started;
  const rows = await listClaims(call);
  const claims: KeptClaim[] = [];
  for (const { claimId, title, status, revision } of rows) {
    const { claim, revision: opened } = await call('claims.open', { claimId });
    expect([opened, claim.title]).toEqual([revision, title]);
    for (const { evidenceId, sha256 } of claim.evidence) await expectFile(started, `evidence/${evidenceId}`, sha256);
    const exported = await call('exports.list', { claimId });
    for (const { exportId, files } of exported) {
      for (const { name, sha256 } of files) await expectFile(started, `exports/${exportId}/${name}`, sha256);
    }
    claims.push({
      claimId,
      title,
      status,
      revision,
      answers: Object.fromEntries(
        Object.entries(claim.answers).map(([fact, value]) => [fact, value.type === 'text' ? value.text : value.type]),
      ),
      payments: claim.payments.map(({ source }) => source),
      evidence: claim.evidence.map(({ sha256 }) => sha256),
      exports: exported.length,
    });
  }
  return claims.toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

const readPeople = async (call: Call): Promise<readonly string[]> =>
  (await call('store.people', {}))
    .filter(({ opens, kind }) => opens && kind === 'passphrase')
    .map(({ name }) => name)
    .toSorted();

const isWrongPassphrase = (cause: unknown) => cause instanceof BridgeFailure && cause.code === 'wrongPassphrase';

/** Unlocks with the first of these passphrases that is right, and gives it. */
async function unlockWithOneOf(call: Call, [passphrase, ...others]: readonly string[]): Promise<string> {
  if (passphrase === undefined) throw new Error('no passphrase opens the workspace');
  try {
    await call('store.unlock', { passphrase });
    return passphrase;
  } catch (cause) {
    if (!isWrongPassphrase(cause) || others.length === 0) throw cause;
    return unlockWithOneOf(call, others);
  }
}

/** Lends the tables of a closed workspace. */
export async function withDatabase<T>(folder: string, passphrase: string, use: (database: Database) => T): Promise<T> {
  const store = createStore({
    workspaceFolder: folder,
    kdf: cheapKdf,
    ports: testPorts(),
    secondsNow: () => 0,
    prepare: async () => {},
  });
  await store.unlock({ passphrase });
  try {
    return use(store.use().database);
  } finally {
    store.lock();
  }
}

/** The names of the sealed files that the tables tell of; holds that the tables themselves are whole. */
const readSealedNames = (folder: string, passphrase: string) =>
  withDatabase(folder, passphrase, database => {
    const names = (sql: string) => database.prepare<[], string>(sql).pluck().all();
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    return { evidence: names('SELECT id FROM evidence'), exports: names('SELECT file FROM export_file') };
  });

/** The copy that bringing tables up to date leaves of what they were. */
const isBeforeMigration = (name: string) => /^workspace-v\d+-[\d-]+\.db$/.test(name);

/** Holds that the folder has the files of a closed workspace, and no others. */
async function expectWhole(folder: string, passphrase: string): Promise<void> {
  const sealed = await readSealedNames(folder, passphrase);
  const accounted = [
    'evidence',
    'exports',
    'header.json',
    'lock',
    'workspace.db',
    ...sealed.evidence.map(name => join('evidence', name)),
    ...sealed.exports.map(name => join('exports', name)),
  ];
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => !isBeforeMigration(name));
  expect(found.toSorted()).toEqual(accounted.toSorted());
}

/**
 * Opens a workspace folder with one of these passphrases, reads all of it and holds that it is whole; undefined where there is none.
 * Rejects with the failure where it does not open.
 */
export async function readKept(folder: string, passphrases: readonly string[]): Promise<KeptState | undefined> {
  const started = servicesAt(folder);
  const { call } = started;
  try {
    if ((await call('store.state', {})).state === 'absent') return undefined;
    const passphrase = await unlockWithOneOf(call, passphrases);
    const claims = await readClaims(started);
    const people = await readPeople(call);
    expect(await call('history.check', {})).toMatchObject({ state: 'whole' });
    await call('store.lock', {});
    await expectWhole(folder, passphrase);
    return { passphrase, people, claims };
  } catch (cause) {
    // Incidents are known by their number only; their places stand in the log.
    if (cause instanceof BridgeFailure && cause.code === 'internal')
      throw new Error(started.logged.join('\n'), { cause });
    throw cause;
  } finally {
    await call('store.lock', {});
  }
}

/** Holds that a recovery code opens the workspace. */
export async function expectOpensWith(folder: string, recoveryCode: string): Promise<void> {
  const { call } = servicesAt(folder);
  await call('store.unlock', { recoveryCode });
  await call('store.lock', {});
}

/** A state without the ids, which are known only once a call has been answered. */
export const withoutIds = (state: KeptState | undefined) =>
  state && { ...state, claims: state.claims.map(claim => ({ ...claim, claimId: '' })) };

/** True where the folder holds nothing that was begun and not finished beside the workspace. */
export const isTidyBeside = (folder: string): boolean =>
  !['new', 'restoring', 'restored'].some(ending => existsSync(`${folder}.${ending}`));
