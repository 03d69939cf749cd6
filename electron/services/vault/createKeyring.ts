import { AppError } from '../../../shared/bridge/appError.ts';
import { countTries } from './countTries.ts';
import type { Header, KdfParams, Slot } from './header.ts';
import { readRecoveryCode } from './recoveryCode.ts';
import { unwrapMasterKey, wrapMasterKey } from './wrapMasterKey.ts';

/** What opens a workspace. */
export type Secret = { readonly passphrase: string } | { readonly recoveryCode: string };

/** The slot that a secret opened, and what lay in it. */
export interface OpenedSlot {
  readonly slot: Slot;
  /** The caller zeroes it. */
  readonly masterKey: Buffer;
}

/** Wrong tries since the workspace was last opened, kept where a restart of the program does not lose them. */
export interface FailedOpenings {
  /** Their times, oldest first, as ISO 8601 instants. */
  readonly times: () => Promise<readonly string[]>;
  readonly note: (at: string) => Promise<void>;
}

/** Seals the master key for secrets and opens it with them. */
export interface Keyring {
  /** Throws RangeError for a recovery code that was not made by `createRecoveryCode`. */
  seal(masterKey: Uint8Array, secret: Secret, place: Pick<Slot, 'id' | 'label'>): Promise<Slot>;
  /** Throws wrongPassphrase; a wrong try is noted, and makes the next one wait. */
  open(header: Header, secret: Secret): Promise<OpenedSlot>;
  /** Whether a secret opens one of these slots. No try: it is the secret that somebody wants to take. */
  opensAny(slots: readonly Slot[], secret: Secret): Promise<boolean>;
}

export interface KeyringParts {
  readonly kdf: KdfParams;
  readonly failedOpenings: FailedOpenings;
  /** The clock on the wall, as an ISO 8601 instant. */
  readonly now: () => string;
  /** Seconds on a clock that never goes back. */
  readonly secondsNow: () => number;
}

const kindOf = (secret: Secret): Slot['kind'] => ('recoveryCode' in secret ? 'recovery' : 'passphrase');

/** The secret as bytes, in one spelling; undefined for a code that fails its own check. The caller zeroes them. */
function bytesOf(secret: Secret): Buffer | undefined {
  if ('passphrase' in secret) return Buffer.from(secret.passphrase.normalize('NFKC'));
  const code = readRecoveryCode(secret.recoveryCode);
  return code === undefined ? undefined : Buffer.from(code);
}

async function unwrapFirst(slots: readonly Slot[], secret: Secret, bytes: Buffer): Promise<OpenedSlot | undefined> {
  for (const slot of slots) {
    const masterKey = slot.kind === kindOf(secret) ? await unwrapMasterKey(slot, bytes) : undefined;
    if (masterKey !== undefined) return { slot, masterKey };
  }
  return undefined;
}

export function createKeyring({ kdf, failedOpenings, now, secondsNow }: KeyringParts): Keyring {
  const tries = countTries(secondsNow);

  const takeUpEarlierTries = async (): Promise<void> => {
    const times = await failedOpenings.times();
    const last = times.at(-1);
    if (last !== undefined) tries.resume(times.length, (Date.parse(now()) - Date.parse(last)) / 1000);
  };

  return {
    async seal(masterKey, secret, { id, label }) {
      const bytes = bytesOf(secret);
      if (bytes === undefined) throw new RangeError('not a recovery code');
      const place = { id, kind: kindOf(secret), label, params: kdf };
      return wrapMasterKey(masterKey, bytes, place).finally(() => bytes.fill(0));
    },

    async open({ slots }, secret) {
      await takeUpEarlierTries();
      const waitSeconds = tries.waitSeconds();
      if (waitSeconds > 0) throw new AppError('wrongPassphrase', { waitSeconds });
      const bytes = bytesOf(secret);
      // A code that fails its own check was mistyped: nothing was tried.
      if (bytes === undefined) throw new AppError('wrongPassphrase', { waitSeconds: 0 });
      const opened = await unwrapFirst(slots, secret, bytes).finally(() => bytes.fill(0));
      if (opened === undefined) {
        tries.failed();
        // Before anyone hears that it was wrong: ending the program then makes nothing undone.
        await failedOpenings.note(now());
        throw new AppError('wrongPassphrase', { waitSeconds: tries.waitSeconds() });
      }
      tries.succeeded();
      return opened;
    },

    async opensAny(slots, secret) {
      const bytes = bytesOf(secret);
      if (bytes === undefined) return false;
      const opened = await unwrapFirst(slots, secret, bytes).finally(() => bytes.fill(0));
      opened?.masterKey.fill(0);
      return opened !== undefined;
    },
  };
}
