import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { Ports } from '../ports.ts';
import { countTries } from '../vault/countTries.ts';
import { deriveSubkey } from '../vault/deriveSubkey.ts';
import { formatHeader, parseHeader, type Header, type KdfParams, type Slot } from '../vault/header.ts';
import { createRecoveryCode, readRecoveryCode } from '../vault/recoveryCode.ts';
import { unwrapMasterKey, wrapMasterKey } from '../vault/wrapMasterKey.ts';
import { recordAccess } from './accessLog.ts';
import { copyWorkspace, type CopiedWorkspace } from './copyWorkspace.ts';
import { createWorkspaceFolder } from './createWorkspaceFolder.ts';
import { holdFolder } from './holdFolder.ts';
import { openSession, type Session, type WorkspaceKeys } from './openSession.ts';
import type { OpenWorkspace, UseWorkspace } from './openWorkspace.ts';
import { writeDurably } from './privateFiles.ts';
import { takeTurns } from './takeTurns.ts';
import { withStorageFailures } from './toStorageFailure.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** What opens a workspace. */
export type Secret = { readonly passphrase: string } | { readonly recoveryCode: string };

/** The workspace on disk. Creating, unlocking and changing the passphrase take their turn; locking does not wait. */
export interface Store {
  state(): 'absent' | 'locked' | 'open';
  /** Makes a workspace and opens it; gives the recovery code, which is kept nowhere. Throws storeExists. */
  create(passphrase: string): Promise<string>;
  /** Throws storeMissing, wrongPassphrase, storeDamaged, storeFromNewerApp or storeInUse, each for its own cause. */
  unlock(secret: Secret): Promise<void>;
  lock(): void;
  /** Seals the same master key under another passphrase; the old one opens nothing from then on. */
  changePassphrase(current: string, next: string): Promise<void>;
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

interface Opened {
  readonly slot: Slot;
  readonly masterKey: Buffer;
}

interface Held {
  readonly session: Session;
  readonly keys: WorkspaceKeys;
  readonly close: () => void;
}

const deriveKeys = (masterKey: Uint8Array): WorkspaceKeys => ({
  database: deriveSubkey(masterKey, 'database'),
  evidence: deriveSubkey(masterKey, 'evidence'),
});

function forgetKeys({ database, evidence }: WorkspaceKeys): void {
  database.fill(0);
  evidence.fill(0);
}

const passphraseBytes = (passphrase: string) => Buffer.from(passphrase.normalize('NFKC'));

async function openAnySlot(header: Header, kind: Slot['kind'], secret: Uint8Array): Promise<Opened | undefined> {
  for (const slot of header.slots) {
    if (slot.kind !== kind) continue;
    const masterKey = await unwrapMasterKey(slot, secret);
    if (masterKey !== undefined) return { slot, masterKey };
  }
  return undefined;
}

/** Opens and keeps one workspace folder. */
export function createStore({ workspaceFolder, kdf, ports, secondsNow, prepare }: StoreOptions): Store {
  const { clock } = ports;
  const files = workspaceFiles(workspaceFolder);
  const tries = countTries(secondsNow);
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

  const sealFor = async (
    masterKey: Uint8Array,
    secret: Buffer,
    { kind, label }: Pick<Slot, 'kind' | 'label'>,
  ): Promise<Slot> => {
    try {
      return await wrapMasterKey(masterKey, secret, { id: ports.newId(), kind, label, params: kdf });
    } finally {
      secret.fill(0);
    }
  };

  /** Tries a secret against its slots; the caller zeroes the master key. */
  const openWith = async (header: Header, secret: Secret): Promise<Opened> => {
    const waitSeconds = tries.waitSeconds();
    if (waitSeconds > 0) throw new AppError('wrongPassphrase', { waitSeconds });
    const byCode = 'recoveryCode' in secret;
    const code = byCode ? readRecoveryCode(secret.recoveryCode) : secret.passphrase;
    // A code that fails its own check was mistyped: nothing was tried.
    if (code === undefined) throw new AppError('wrongPassphrase', { waitSeconds: 0 });
    const bytes = passphraseBytes(code);
    const opened = await openAnySlot(header, byCode ? 'recovery' : 'passphrase', bytes).finally(() => bytes.fill(0));
    if (opened === undefined) {
      tries.failed();
      throw new AppError('wrongPassphrase', { waitSeconds: tries.waitSeconds() });
    }
    tries.succeeded();
    return opened;
  };

  const open = async (
    find: () => Promise<Opened>,
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
      const { slot, masterKey } = await find();
      const keys = deriveKeys(masterKey);
      masterKey.fill(0);
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
        const slot = await sealFor(masterKey, passphraseBytes(passphrase), { kind: 'passphrase', label: '' });
        const recovery = await sealFor(masterKey, Buffer.from(recoveryCode.replaceAll('-', '')), {
          kind: 'recovery',
          label: '',
        });
        const keys = deriveKeys(masterKey);
        await createWorkspaceFolder(workspaceFolder, [slot, recovery], keys.database).finally(() => forgetKeys(keys));
        await open(() => Promise.resolve({ slot, masterKey }), 'store.create', locksBefore);
        return recoveryCode;
      });
    },

    unlock(secret) {
      const locksBefore = timesLocked;
      return inTurn(async () => {
        if (held !== undefined) return;
        if (state() === 'absent') throw new AppError('storeMissing', {});
        const header = await readHeader();
        await open(() => openWith(header, secret), 'store.unlock', locksBefore);
      });
    },

    lock() {
      timesLocked += 1;
      held?.close();
      held = undefined;
    },

    changePassphrase: (current, next) =>
      inTurn(async () => {
        const { database, actor } = use();
        const header = await readHeader();
        const { slot, masterKey } = await openWith(header, { passphrase: current });
        const renewed = await sealFor(masterKey, passphraseBytes(next), slot).finally(() => masterKey.fill(0));
        const slots = header.slots.map(kept => (kept.id === slot.id ? renewed : kept));
        await writeDurably(files.header, [Buffer.from(formatHeader(slots))]);
        recordAccess(database, { at: clock.now(), actor, action: 'store.changePassphrase' });
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
