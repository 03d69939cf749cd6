import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { Ports } from '../ports.ts';
import { createKeyring, type Secret } from '../vault/createKeyring.ts';
import { formatHeader, parseHeader, type Header, type KdfParams, type Slot } from '../vault/header.ts';
import { createRecoveryCode } from '../vault/recoveryCode.ts';
import { forgetKeys, takeKeys, type WorkspaceKeys } from '../vault/workspaceKeys.ts';
import { recordAccess } from './accessLog.ts';
import { copyWorkspace, type CopiedWorkspace } from './copyWorkspace.ts';
import { createWorkspaceFolder } from './createWorkspaceFolder.ts';
import { holdFolder } from './holdFolder.ts';
import { openSession, type Session } from './openSession.ts';
import type { OpenWorkspace, UseWorkspace } from './openWorkspace.ts';
import { writeDurably } from './privateFiles.ts';
import { takeTurns } from './takeTurns.ts';
import { withStorageFailures } from './toStorageFailure.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** The workspace on disk. Creating, unlocking and changing the passphrase take their turn; locking does not wait. */
export interface Store {
  state(): 'absent' | 'locked' | 'open';
  /** Makes a workspace and opens it; gives the recovery code, which is kept nowhere. Throws storeExists. */
  create(passphrase: string): Promise<string>;
  /** Throws storeMissing, wrongPassphrase, storeDamaged, storeFromNewerApp or storeInUse, each for its own cause. */
  unlock(secret: Secret): Promise<void>;
  lock(): void;
  /**
   * Seals the same master key under another passphrase; the old one opens nothing from then on. With the recovery code every passphrase
   * is replaced: whoever needs the code has forgotten theirs.
   */
  changePassphrase(current: Secret, next: string): Promise<void>;
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
  const keyring = createKeyring({ kdf, newId: () => ports.newId(), secondsNow });
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

  const readHeader = async (): Promise<Header> => {
    if (!existsSync(files.header)) throw new AppError('storeDamaged', { part: 'header' });
    return parseHeader(await readFile(files.header, 'utf8'));
  };

  const open = async (
    find: () => Promise<{ readonly slot: Slot; readonly keys: WorkspaceKeys }>,
    action: 'store.create' | 'store.unlock',
    locksBefore: number,
  ): Promise<void> => {
    // Somebody locked while this was under way: that counts.
    const requireUnlocked = () => {
      if (timesLocked !== locksBefore) throw new AppError('locked', {});
    };
    const release = await holdFolder(files.lock);
    const close = [release];
    try {
      const { slot, keys } = await find();
      close.unshift(() => forgetKeys(keys));
      requireUnlocked();
      const session = openSession(workspaceFolder, keys, slot.id, clock.today());
      close.unshift(session.close);
      recordAccess(session.database, { at: clock.now(), actor: slot.id, action });
      await prepare(session);
      requireUnlocked();
      held = { session, keys, close: () => close.forEach(step => step()) };
    } catch (cause) {
      close.forEach(step => step());
      throw cause;
    }
  };

  return {
    state,
    use,

    create(passphrase) {
      const locksBefore = timesLocked;
      return inTurn(async () => {
        if (state() !== 'absent') throw new AppError('storeExists', {});
        const masterKey = randomBytes(32);
        const recoveryCode = createRecoveryCode();
        const slot = await keyring.seal(masterKey, { passphrase }, '');
        const recovery = await keyring.seal(masterKey, { recoveryCode }, '');
        const keys = takeKeys(masterKey);
        let stands = false;
        try {
          await createWorkspaceFolder(workspaceFolder, [slot, recovery], keys.database);
          stands = true;
          await open(async () => ({ slot, keys }), 'store.create', locksBefore);
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
        if (held !== undefined) return;
        if (state() === 'absent') throw new AppError('storeMissing', {});
        const header = await readHeader();
        const find = async () => {
          const { slot, masterKey } = await keyring.open(header, secret);
          return { slot, keys: takeKeys(masterKey) };
        };
        await open(find, 'store.unlock', locksBefore);
      });
    },

    lock() {
      timesLocked += 1;
      held?.close();
      held = undefined;
    },

    changePassphrase: (current, next) =>
      inTurn(async () => {
        use();
        const header = await readHeader();
        const { slot, masterKey } = await keyring.open(header, current);
        const isReplaced = ({ id, kind }: Slot) =>
          slot.kind === 'passphrase' ? id === slot.id : kind === 'passphrase';
        const label = header.slots.find(isReplaced)?.label ?? '';
        const renewed = await keyring.seal(masterKey, { passphrase: next }, label).finally(() => masterKey.fill(0));
        const slots = [renewed, ...header.slots.filter(kept => !isReplaced(kept))];
        const { database, actor } = use();
        recordAccess(database, { at: clock.now(), actor, action: 'store.changePassphrase' });
        await writeDurably(files.header, [Buffer.from(formatHeader(slots))]);
      }),

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
