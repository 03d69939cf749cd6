import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { ClaimId } from '../../shared/domain/claim.ts';

/** What the workspace is before a window opens on it. */
export type Ground = 'nothing' | 'locked' | 'noClaims' | 'claims';

/** The invented passphrase of the journeys. */
export const passphrase = 'three copper kettles';

/** The day of every journey. */
export const today = '2026-03-12';

/** The claims of a seeded workspace. */
export interface SeededClaims {
  /** Nothing answered. */
  readonly empty: ClaimId;
  /** Everything answered, every document enclosed. */
  readonly filled: ClaimId;
  /** Of Kyrgyzstan: some answers, a loss and a payment, and two routes with papers in which the lawyer writes. */
  readonly kyrgyz: ClaimId;
  /** As `filled`, and refused by the Fund two days ago. */
  readonly refused: ClaimId;
  /** Of Kyrgyzstan: a petition with all that it needs, before it is filed. */
  readonly petition: ClaimId;
  /** Of Kyrgyzstan: a verdict that awards a part, one payment on it, and parole watched. */
  readonly awarded: ClaimId;
  /** Answered under an older pack; the pack of today changes its sum. */
  readonly updated: ClaimId;
}

/** Lays the ground in a folder: by a program of its own, because the database driver does not load in the test runner. */
export function layGround(ground: Ground, workspaceFolder: string): SeededClaims | undefined {
  if (ground === 'nothing') return undefined;
  const printed = execFileSync(
    process.execPath,
    [join(import.meta.dirname, 'seedWorkspace.ts'), workspaceFolder, ground === 'claims' ? 'claims' : 'noClaims'],
    { encoding: 'utf8' },
  );
  return ground === 'claims' ? (JSON.parse(printed) as SeededClaims) : undefined;
}
