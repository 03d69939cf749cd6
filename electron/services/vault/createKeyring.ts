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

/** Seals the master key for secrets and opens it with them. */
export interface Keyring {
  /** Throws RangeError for a recovery code that was not made by `createRecoveryCode`. */
  seal(masterKey: Uint8Array, secret: Secret, label: string): Promise<Slot>;
  /** Throws wrongPassphrase; a wrong try makes the next one wait. */
  open(header: Header, secret: Secret): Promise<OpenedSlot>;
}

export interface KeyringParts {
  readonly kdf: KdfParams;
  readonly newId: () => string;
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

export function createKeyring({ kdf, newId, secondsNow }: KeyringParts): Keyring {
  const tries = countTries(secondsNow);

  return {
    async seal(masterKey, secret, label) {
      const bytes = bytesOf(secret);
      if (bytes === undefined) throw new RangeError('not a recovery code');
      const place = { id: newId(), kind: kindOf(secret), label, params: kdf };
      return wrapMasterKey(masterKey, bytes, place).finally(() => bytes.fill(0));
    },

    async open({ slots }, secret) {
      const waitSeconds = tries.waitSeconds();
      if (waitSeconds > 0) throw new AppError('wrongPassphrase', { waitSeconds });
      const bytes = bytesOf(secret);
      // A code that fails its own check was mistyped: nothing was tried.
      if (bytes === undefined) throw new AppError('wrongPassphrase', { waitSeconds: 0 });
      try {
        for (const slot of slots) {
          const masterKey = slot.kind === kindOf(secret) ? await unwrapMasterKey(slot, bytes) : undefined;
          if (masterKey === undefined) continue;
          tries.succeeded();
          return { slot, masterKey };
        }
      } finally {
        bytes.fill(0);
      }
      tries.failed();
      throw new AppError('wrongPassphrase', { waitSeconds: tries.waitSeconds() });
    },
  };
}
