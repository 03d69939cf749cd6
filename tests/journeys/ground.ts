import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClaimId } from '../../shared/domain/claim.ts';

/** What the workspace is before a window opens on it. */
export type Ground = 'nothing' | 'locked' | 'noClaims' | 'claims' | 'manyClaims';

/** The invented passphrase of the journeys. */
export const passphrase = 'three copper kettles';

/** The day of every journey. */
export const today = '2026-03-12';

/** How many claims `manyClaims` has. */
export const manyClaims = 53;

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

const seeded = new Map<Ground, { readonly folder: string; readonly claims: SeededClaims | undefined }>();

/** Seeds a workspace, by a program of its own, because the database driver does not load in the test runner. It is gone with this process. */
function seed(ground: Ground) {
  const folder = mkdtempSync(join(tmpdir(), 'redress-ground-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const printed = execFileSync(
    process.execPath,
    [
      join(import.meta.dirname, 'seedWorkspace.ts'),
      join(folder, 'workspace'),
      ground === 'locked' ? 'noClaims' : ground,
    ],
    { encoding: 'utf8' },
  );
  return { folder, claims: ground === 'claims' ? (JSON.parse(printed) as SeededClaims) : undefined };
}

/** Lays the ground in a folder. Each is seeded once a process and copied from then on. */
export function layGround(ground: Ground, workspaceFolder: string): SeededClaims | undefined {
  if (ground === 'nothing') return undefined;
  const { folder, claims } = seeded.get(ground) ?? seed(ground);
  seeded.set(ground, { folder, claims });
  cpSync(join(folder, 'workspace'), workspaceFolder, { recursive: true });
  return claims;
}
