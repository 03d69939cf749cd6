import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { Ports } from '../ports.ts';
import { createKeyring, type Secret } from '../vault/createKeyring.ts';
import type { Header, KdfParams, Slot } from '../vault/header.ts';
import { createRecoveryCode } from '../vault/recoveryCode.ts';
import { forgetKeys, takeKeys, type WorkspaceKeys } from '../vault/workspaceKeys.ts';
import { recordAccess } from './accessLog.ts';
import { copyWorkspace, type CopiedWorkspace } from './copyWorkspace.ts';
import { createSecretChanges, type SecretChanges } from './createSecretChanges.ts';
import { createWorkspaceFolder } from './createWorkspaceFolder.ts';
import { failedOpeningsFile } from './failedOpeningsFile.ts';
import { holdFolder } from './holdFolder.ts';
import { moveFailedOpenings } from './moveFailedOpenings.ts';
import { openSession, type Session } from './openSession.ts';
import type { OpenWorkspace, UseWorkspace } from './openWorkspace.ts';
import { personRepository } from './personRepository.ts';
import { readHeader } from './readHeader.ts';
import { takeTurns } from './takeTurns.ts';
import { withStorageFailures } from './toStorageFailure.ts';
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
  /** Copies the open workspace into a folder of its own inside `into`, and opens the copy to check it. */
  copy(into: string): Promise<CopiedWorkspace>;
  /** The open workspace; throws locked. */
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

interface Held {
  readonly session: Session;
  readonly keys: WorkspaceKeys;
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

  const state = () => {
    if (held !== undefined) return 'open';
    return existsSync(files.header) || existsSync(files.database) ? 'locked' : 'absent';
  };

  const requireHeld = (): Held => {
    if (held === undefined) throw new AppError('locked', {});
    return held;
  };
  const use = () => requireHeld().session;

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
    const close = [release];
    try {
      const { header, slot, keys } = await find();
      close.unshift(() => forgetKeys(keys));
      requireUnlocked();
      const session = openSession(workspaceFolder, keys, slot.id, clock.today());
      close.unshift(session.close);
      await prepare(session);
      const failedTimes = await moveFailedOpenings(session.database, failedOpenings);
      requireUnlocked();
      personRepository(session.database).note(header.slots);
      recordAccess(session.database, { at: clock.now(), actor: slot.id, action });
      held = { session, keys, close: () => close.forEach(step => step()) };
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

    copy: into =>
      inTurn(async () => {
        const started = requireHeld();
        const { session, keys } = started;
        try {
          const copied = await copyWorkspace({ session, keys, workspaceFolder, into, today: clock.today() });
          recordAccess(session.database, { at: clock.now(), actor: session.actor, action: 'store.backup' });
          return copied;
        } catch (cause) {
          // A lock takes the database and the keys away under the copy, which then fails in any of many ways.
          throw held === started ? cause : new AppError('locked', {});
        }
      }),
  };
}
