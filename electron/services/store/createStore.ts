import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { Ports } from '../ports.ts';
import { createKeyring, type Secret } from '../vault/createKeyring.ts';
import type { Header, KdfParams, Slot } from '../vault/header.ts';
import { createRecoveryCode } from '../vault/recoveryCode.ts';
import { overwriteStack } from '../vault/overwriteStack.ts';
import { forgetKeys, takeKeys, type WorkspaceKeys } from '../vault/workspaceKeys.ts';
import { recordAccess } from './accessLog.ts';
import { createSecretChanges, type SecretChanges } from './createSecretChanges.ts';
import { createWorkspaceFolder } from './createWorkspaceFolder.ts';
import { failedOpeningsFile } from './failedOpeningsFile.ts';
import { holdFolder } from './holdFolder.ts';
import { moveFailedOpenings } from './moveFailedOpenings.ts';
import { openSession, type Session } from './openSession.ts';
import type { OpenWorkspace, UseWorkspace } from './openWorkspace.ts';
import { personRepository } from './personRepository.ts';
import { removeUnfinished } from './privateFiles.ts';
import { readHeader } from './readHeader.ts';
import { finishReplacing, replaceWorkspace } from './replaceWorkspace.ts';
import { takeTurns } from './takeTurns.ts';
import { withStorageFailures } from './toStorageFailure.ts';
import { watchPlace } from './watchPlace.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** The workspace on disk. Creating, unlocking and changing the passphrase take their turn; locking does not wait. */
export interface Store extends SecretChanges {
  state(): 'absent' | 'locked' | 'open';
  /** Makes a workspace and opens it; gives the recovery code, which is kept nowhere. Throws storeExists. */
  create(passphrase: string): Promise<string>;
  /**
   * Gives the times of the wrong tries since the workspace was last opened. Throws storeMissing, wrongPassphrase, storeDamaged,
   * storeFromNewerApp or storeInUse, each for its own cause.
   */
  unlock(secret: Secret): Promise<readonly string[]>;
  lock(): void;
  /** Runs work with the open workspace and its keys. Throws locked, also where a lock ended it. */
  lend<T>(work: (lent: LentWorkspace) => Promise<T>): Promise<T>;
  /** Puts the workspace that lies in the folder `staged` in the place of this one, which is locked; gives the name that is kept under. */
  replace(staged: string): Promise<string | null>;
  /** The open workspace; throws locked, and storeMoved where its folder is not where it was. */
  readonly use: UseWorkspace;
}

export interface StoreOptions {
  readonly workspaceFolder: string;
  readonly kdf: KdfParams;
  readonly ports: Pick<Ports, 'clock' | 'newId'>;
  /** Seconds on a clock that never goes back. */
  readonly secondsNow: () => number;
  /** Run on a workspace before anyone may use it: what a crash left behind is put right here. */
  readonly prepare: (workspace: OpenWorkspace) => Promise<void>;
}

/** The open workspace, and the keys that its own processes may be given. */
export interface LentWorkspace {
  readonly session: Session;
  readonly keys: WorkspaceKeys;
}

interface Held extends LentWorkspace {
  readonly requireInPlace: () => void;
  readonly close: () => void;
}

/** Opens and keeps one workspace folder. */
export function createStore({ workspaceFolder, kdf, ports, secondsNow, prepare }: StoreOptions): Store {
  const { clock } = ports;
  const files = workspaceFiles(workspaceFolder);
  const failedOpenings = failedOpeningsFile(files.failedOpenings);
  const keyring = createKeyring({ kdf, failedOpenings, now: () => clock.now(), secondsNow });
  const takeTurn = takeTurns();
  const inTurn = <T>(work: () => Promise<T>) => takeTurn(() => withStorageFailures(work));
  let held: Held | undefined;
  let timesLocked = 0;
  let isReplacing = false;

  const state = () => {
    if (held !== undefined) return 'open';
    // Between two renames nothing stands: whoever asks then must not finish what is under way.
    if (isReplacing) return 'locked';
    finishReplacing(resolve(workspaceFolder));
    return existsSync(files.header) || existsSync(files.database) ? 'locked' : 'absent';
  };

  const requireHeld = (): Held => {
    if (held === undefined) throw new AppError('locked', {});
    return held;
  };
  const use = () => {
    const { session, requireInPlace } = requireHeld();
    requireInPlace();
    return session;
  };

  const newPlace = () => ({ id: ports.newId(), label: '' });

  const findKeys = async (secret: Secret) => {
    const header = await readHeader(files.header);
    const { slot, masterKey } = await keyring.open(header, secret);
    return { header, slot, keys: takeKeys(masterKey) };
  };

  const open = async (
    find: () => Promise<{ readonly header: Header; readonly slot: Slot; readonly keys: WorkspaceKeys }>,
    action: 'store.create' | 'store.unlock',
    locksBefore: number,
  ): Promise<readonly string[]> => {
    // Somebody locked while this was under way: that counts.
    const requireUnlocked = () => {
      if (timesLocked !== locksBefore) throw new AppError('locked', {});
    };
    const release = await holdFolder(files.lock);
    const close = [release, overwriteStack];
    try {
      const { header, slot, keys } = await find();
      close.unshift(() => forgetKeys(keys));
      requireUnlocked();
      const session = openSession(workspaceFolder, keys, slot.id, clock.today());
      close.unshift(session.close);
      await removeUnfinished(workspaceFolder);
      await prepare(session);
      const failedTimes = await moveFailedOpenings(session.database, failedOpenings);
      requireUnlocked();
      personRepository(session.database).note(header.slots);
      recordAccess(session.database, { at: clock.now(), actor: slot.id, action });
      const requireInPlace = watchPlace(workspaceFolder);
      held = { session, keys, requireInPlace, close: () => close.forEach(step => step()) };
      return failedTimes;
    } catch (cause) {
      close.forEach(step => step());
      throw cause;
    }
  };

  const secretChanges = createSecretChanges({
    headerFile: files.header,
    keyring,
    use,
    ports,
    inTurn,
    afterProof: () => moveFailedOpenings(use().database, failedOpenings),
  });

  return {
    state,
    use,

    create(passphrase) {
      const locksBefore = timesLocked;
      return inTurn(async () => {
        if (state() !== 'absent') throw new AppError('storeExists', {});
        const masterKey = randomBytes(32);
        const recoveryCode = createRecoveryCode();
        const slot = await keyring.seal(masterKey, { passphrase }, newPlace());
        const recovery = await keyring.seal(masterKey, { recoveryCode }, newPlace());
        const keys = takeKeys(masterKey);
        let stands = false;
        try {
          await createWorkspaceFolder(workspaceFolder, [slot, recovery], keys.database);
          stands = true;
          const header = await readHeader(files.header);
          await open(async () => ({ header, slot, keys }), 'store.create', locksBefore);
        } catch (cause) {
          forgetKeys(keys);
          // The workspace stands but did not open (locked meanwhile, a full disk): its code must still reach the person.
          if (!stands) throw cause;
        }
        return recoveryCode;
      });
    },

    unlock(secret) {
      const locksBefore = timesLocked;
      return inTurn(async () => {
        if (held !== undefined) return [];
        if (state() === 'absent') throw new AppError('storeMissing', {});
        return open(() => findKeys(secret), 'store.unlock', locksBefore);
      });
    },

    lock() {
      timesLocked += 1;
      held?.close();
      held = undefined;
    },

    ...secretChanges,

    async lend(work) {
      const started = requireHeld();
      try {
        return await work(started);
      } catch (cause) {
        // A lock takes the database and the keys away under the work, which then fails in any of many ways.
        throw held === started ? cause : new AppError('locked', {});
      }
    },

    replace: staged =>
      inTurn(async () => {
        if (held !== undefined) throw new AppError('storeInUse', {});
        isReplacing = true;
        try {
          return await replaceWorkspace(resolve(workspaceFolder), staged, clock.today());
        } finally {
          isReplacing = false;
        }
      }),
  };
}
