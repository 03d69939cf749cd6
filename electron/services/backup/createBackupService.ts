import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { BackupCheck, BackupFacts, BackupState, OpenedBackup } from '../../../shared/bridge/backup.ts';
import type { Request, Response } from '../../../shared/bridge/contract.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import { addPeriod } from '../../../shared/domain/isoDate.ts';
import type { TellProgress } from '../createJobs.ts';
import type { RunJob } from '../jobs/createJobRunner.ts';
import type { Ports } from '../ports.ts';
import { recordAccess } from '../store/accessLog.ts';
import type { Store } from '../store/createStore.ts';
import { emptyWriteLog } from '../store/emptyWriteLog.ts';
import { failedOpeningsFile } from '../store/failedOpeningsFile.ts';
import { holdFolder } from '../store/holdFolder.ts';
import { readDatabase, type Database } from '../store/openDatabase.ts';
import { openSession } from '../store/openSession.ts';
import type { OpenWorkspace } from '../store/openWorkspace.ts';
import { forgetReplacing, freeName } from '../store/replaceWorkspace.ts';
import { takeTurns } from '../store/takeTurns.ts';
import { toStorageFailure } from '../store/toStorageFailure.ts';
import { workspaceFiles } from '../store/workspaceFiles.ts';
import { createKeyring, type FailedOpenings, type Secret } from '../vault/createKeyring.ts';
import type { KdfParams } from '../vault/header.ts';
import { forgetKeys, takeKeys, type WorkspaceKeys } from '../vault/workspaceKeys.ts';
import { backupFiles } from './backupFiles.ts';
import { findRemovals, type Removals } from './findRemovals.ts';
import { hasLine } from './hasLine.ts';
import { lastBackupRepository } from './lastBackupRepository.ts';
import { readBackupHeader } from './readBackupHeader.ts';

/** A folder that was read through by its own secret. */
export interface ReadFolder extends BackupFacts {
  readonly kind: 'backup' | 'workspace';
}

/** Progress and the way to stop, of work that may take long. */
export interface Watch {
  readonly onProgress: TellProgress;
  readonly signal: AbortSignal;
}

/** Backups of the workspace, and the way back from one. */
export interface BackupService {
  /** Throws locked. */
  state(): BackupState;
  /** Reminds of no backup for a week. Throws locked. */
  putOff(): void;
  /** Asks for a folder and makes a backup in it. Throws locked, cancelled, and what `writeBackup` throws. */
  write(watch: Watch): Promise<Response<'store.backup'>>;
  /** Asks for a backup of the open workspace and reads it through. Throws backupRefused. */
  check(watch: Watch): Promise<BackupCheck>;
  /** Reads a backup or a workspace through that its own secret opens. Throws wrongPassphrase and what `checkFolder` throws. */
  read(folder: string, secret: Secret): Promise<ReadFolder>;
  /** Asks for a backup, reads it through and keeps a copy ready; the workspace here is as it was. */
  open(secret: Secret, watch: Watch): Promise<OpenedBackup>;
  /** Puts what `open` keeps ready in the place of the workspace here, which is kept aside. The new one is locked. */
  restore(choices: Request<'store.restore'>): Promise<Response<'store.restore'>>;
  /** Forgets what `open` keeps ready. */
  discard(): Promise<void>;
}

export interface BackupServiceParts {
  readonly store: Pick<Store, 'state' | 'use' | 'lend' | 'replace'>;
  readonly workspaceFolder: string;
  readonly runJob: RunJob;
  readonly ports: Pick<Ports, 'clock' | 'dialogs'>;
  readonly kdf: KdfParams;
  /** Seconds on a clock that never goes back. */
  readonly secondsNow: () => number;
  /** Closes the workspace and lets go of all that was read from it. */
  readonly lock: () => void;
  /** Removes claims of a workspace that is not the open one, as they are removed in the open one. */
  readonly removeClaims: (workspace: OpenWorkspace, claims: readonly ClaimId[]) => Promise<void>;
}

interface Staged {
  readonly keys: WorkspaceKeys;
  readonly actor: string;
  readonly folderName: string;
  readonly facts: BackupFacts;
}

type Here = Pick<Extract<OpenedBackup, { done: true }>, 'replaces'> & { readonly removals: Removals };

const longestPutOff = { count: 7, unit: 'days' } as const;

const nothingRemoved: Removals = { claims: [], days: [] };

/** Copies that a migration kept of the tables: they would still have what is left out. */
const keptTables = /^workspace-v\d+-.*\.db$/;

/** A killed process may still be writing its last file. */
const removeWholly = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5 });

/** A wrong try at a backup is none at a workspace: it is counted while the program runs, and noted nowhere. */
const notNoted = { times: () => Promise.resolve([]), note: () => Promise.resolve() };

/** Opens tables to read them; undefined where these keys do not open them. */
function tryRead(file: string, keys: WorkspaceKeys): Database | undefined {
  try {
    return readDatabase(file, keys.database);
  } catch (cause) {
    const failure = toStorageFailure(cause);
    if (failure instanceof AppError) return undefined;
    throw failure;
  }
}

export function createBackupService(parts: BackupServiceParts): BackupService {
  const { store, workspaceFolder, runJob, kdf, secondsNow, lock, removeClaims } = parts;
  const { clock, dialogs } = parts.ports;
  const createKeyringNoting = (failedOpenings: FailedOpenings) =>
    createKeyring({ kdf, failedOpenings, now: () => clock.now(), secondsNow });
  const keyringOfBackups = createKeyringNoting(notNoted);
  const staging = `${workspaceFolder}.restoring`;
  let staged: Staged | undefined;
  // What one of them keeps ready, another may not take away under it.
  const takeTurn = takeTurns();

  const openKeys = async (folder: string, secret: Secret) => {
    const header = await readBackupHeader(folder);
    // What has no seal is a workspace that somebody may work in: whoever guesses at it here is told of there.
    const keyring = existsSync(backupFiles(folder).seal)
      ? keyringOfBackups
      : createKeyringNoting(failedOpeningsFile(workspaceFiles(folder).failedOpenings));
    const { slot, masterKey } = await keyring.open(header, secret);
    return { slot, keys: takeKeys(masterKey) };
  };

  /** What restoring would replace here, seen with the keys of the backup: they open a workspace that it was made of, locked or not. */
  const compare = (backup: Database, { keys, facts }: Pick<Staged, 'keys' | 'facts'>): Here => {
    if (store.state() === 'absent') return { replaces: 'nothing', removals: nothingRemoved };
    const here = tryRead(workspaceFiles(workspaceFolder).database, keys);
    if (here === undefined) return { replaces: 'other', removals: nothingRemoved };
    try {
      const removals = findRemovals(here, backup, facts.head);
      return removals === undefined
        ? { replaces: 'diverged', removals: nothingRemoved }
        : { replaces: 'same', removals };
    } finally {
      here.close();
    }
  };

  const forget = async (): Promise<void> => {
    if (staged !== undefined) forgetKeys(staged.keys);
    staged = undefined;
    await removeWholly(staging);
    if (store.state() !== 'absent') await forgetReplacing(workspaceFolder);
  };

  /** Makes of the copy that is ready the workspace that is to stand, and gives what it must not bring back. */
  const prepare = async (ready: Staged, { bringBack, replaceOther }: Request<'store.restore'>): Promise<void> => {
    const session = openSession(staging, ready.keys, ready.actor, clock.today());
    try {
      const { replaces, removals } = compare(session.database, ready);
      if (replaces === 'other' && !replaceOther) throw new AppError('backupRefused', { reason: 'otherWorkspace' });
      if (bringBack === 'none') await removeClaims(session, removals.claims);
      recordAccess(session.database, {
        at: clock.now(),
        actor: ready.actor,
        action: 'store.restore',
        details: {
          madeOn: ready.facts.madeOn,
          [bringBack === 'none' ? 'leftOut' : 'broughtBack']: removals.claims.length,
        },
      });
      const { facts, folderName } = ready;
      lastBackupRepository(session.database).save({ ...facts, folder: folderName, checkedOn: clock.today() });
    } finally {
      session.close();
    }
    for (const name of await readdir(staging)) {
      if (keptTables.test(name)) await rm(join(staging, name));
    }
  };

  const stage = async (from: string, secret: Secret, { onProgress, signal }: Watch): Promise<OpenedBackup> => {
    await forget();
    const { slot, keys } = await openKeys(from, secret);
    try {
      const order = { from, to: staging, keys };
      const facts = await runJob('stageBackup', order, { onProgress, signal, alone: true });
      const backup = readDatabase(workspaceFiles(staging).database, keys.database);
      try {
        const { replaces, removals } = compare(backup, { keys, facts });
        staged = { keys, actor: slot.id, folderName: basename(from), facts };
        const removed = { removedHere: removals.claims.length, removedOn: [...removals.days] };
        return { done: true, ...facts, replaces, ...removed };
      } finally {
        backup.close();
      }
    } catch (cause) {
      forgetKeys(keys);
      await forget();
      throw cause;
    }
  };

  const putInPlace = async (choices: Request<'store.restore'>): Promise<Response<'store.restore'>> => {
    const ready = staged;
    // Opening a workspace meanwhile has forgotten it.
    if (ready === undefined) throw new AppError('cancelled', {});
    try {
      await prepare(ready, choices);
      lock();
      const keptAs = await store.replace(staging);
      staged = undefined;
      forgetKeys(ready.keys);
      return { keptAs };
    } catch (cause) {
      const isQuestion = cause instanceof AppError && cause.code === 'backupRefused';
      if (!isQuestion) await forget();
      throw cause;
    }
  };

  return {
    discard: () => takeTurn(forget),
    restore: choices => takeTurn(() => putInPlace(choices)),

    state() {
      const { database } = store.use();
      const repository = lastBackupRepository(database);
      const last = repository.last();
      const today = clock.today();
      const hasClaims = database.prepare('SELECT 1 FROM claim LIMIT 1').get() !== undefined;
      // What lies in the future was written while the clock was wrong: it must not keep the reminder away for years.
      const isOld =
        last === null || last.madeOn > today || addPeriod(last.madeOn, { count: 1, unit: 'months' }) <= today;
      const putOffUntil = repository.putOffUntil() ?? today;
      const isPutOff = today < putOffUntil && putOffUntil <= addPeriod(today, longestPutOff);
      return { last, isDue: hasClaims && isOld && !isPutOff };
    },

    putOff() {
      lastBackupRepository(store.use().database).putOff(addPeriod(clock.today(), longestPutOff));
    },

    async write({ onProgress, signal }) {
      store.use();
      const into = await dialogs.chooseFolder?.('backup');
      if (into === undefined) return { done: false };
      return store.lend(async ({ session, keys }) => {
        if (!existsSync(into)) throw new AppError('fileUnreadable', {});
        const madeOn = clock.today();
        const name = await freeName(into, `Redress-backup-${madeOn}`);
        const folder = join(into, name);
        const unfinished = `${folder}.new`;
        // What an earlier try left when it was cut off.
        await removeWholly(unfinished);
        try {
          const order = { workspaceFolder, keys, folder, unfinished, madeOn };
          const facts = await runJob('writeBackup', order, { onProgress, signal, alone: true });
          const { database, actor } = session;
          database
            .transaction(() => {
              recordAccess(database, { at: clock.now(), actor, action: 'store.backup' });
              lastBackupRepository(database).save({ ...facts, folder: name, checkedOn: madeOn });
            })
            .immediate();
          return { done: true, claims: facts.claims, evidence: facts.evidence };
        } catch (cause) {
          await removeWholly(unfinished);
          throw cause;
        } finally {
          // A claim that was removed meanwhile could not empty the log of the last writes while the tables were read.
          if (session.database.open) emptyWriteLog(session.database);
        }
      });
    },

    async check({ onProgress, signal }) {
      store.use();
      const folder = await dialogs.chooseFolder?.('restore');
      if (folder === undefined) return { done: false };
      return store.lend(async ({ session, keys }) => {
        await readBackupHeader(folder);
        const tables = workspaceFiles(folder).database;
        if (!existsSync(tables)) throw new AppError('backupRefused', { reason: 'partial' });
        const backup = tryRead(tables, keys);
        if (backup === undefined) throw new AppError('backupRefused', { reason: 'otherWorkspace' });
        backup.close();
        const facts = await runJob('checkFolder', { folder, keys, as: 'backup' }, { onProgress, signal, alone: true });
        const { hash } = facts.head;
        const repository = lastBackupRepository(session.database);
        const last = repository.last();
        if (last !== null && last.head.hash === hash) repository.save({ ...last, checkedOn: clock.today() });
        return { done: true, ...facts, isOfThis: hash === '' ? null : hasLine(session.database, facts.head) };
      });
    },

    async read(folder, secret) {
      const { keys } = await openKeys(folder, secret);
      const kind = existsSync(backupFiles(folder).seal) ? 'backup' : 'workspace';
      // Nobody may write to a workspace while all of it is read.
      const release = kind === 'workspace' ? await holdFolder(workspaceFiles(folder).lock) : undefined;
      try {
        return { kind, ...(await runJob('checkFolder', { folder, keys, as: kind }, { alone: true })) };
      } finally {
        release?.();
        forgetKeys(keys);
      }
    },

    async open(secret, watch) {
      const from = await dialogs.chooseFolder?.('restore');
      if (from === undefined) return { done: false };
      return takeTurn(() => stage(from, secret, watch));
    },
  };
}
