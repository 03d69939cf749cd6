import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { OpenedClaim, UploadedFile } from '../../shared/bridge/contract.ts';
import { answerText } from './claimChanges.ts';
import { startServices, temporaryFolder, type StartedServices } from './startServices.ts';
import { attachUpload, makePdf, uploadFile } from './uploadFile.ts';

/** The invented passphrase of these workspaces. */
export const filledPassphrase = 'four green lanterns';

/** The name that a backup of the day of all tests gets. */
export const backupName = 'Redress-backup-2026-03-12';

interface Choosing extends StartedServices {
  /** What the next dialog gives. */
  readonly choose: (folder: string | undefined) => void;
}

/** Services whose dialogs give what the test chooses. */
export function startChoosing(choices: Parameters<typeof startServices>[0] = {}): Choosing {
  let chosen: string | undefined;
  const started = startServices({ ...choices, dialogs: { chooseFolder: async () => chosen } });
  return { ...started, choose: folder => void (chosen = folder) };
}

/** What is in a filled workspace: a claim with an answer and a document. */
interface Filling {
  readonly recoveryCode: string;
  readonly opened: OpenedClaim;
  readonly uploaded: UploadedFile;
  readonly bytes: Uint8Array;
}

/** A filled workspace, open, a place for backups and one that lies there. */
export interface BackedUp extends Choosing, Filling {
  readonly stick: string;
  readonly backup: string;
}

const place = (folder: string) => ({ workspaceFolder: join(folder, 'data/workspace'), stick: join(folder, 'stick') });

/** Fills a workspace and makes a backup once for a file of tests. Gives the function that starts each test on copies of both. */
export function backUpOnce(): () => Promise<BackedUp> {
  let filling: Filling;
  let laid: string;

  beforeAll(async () => {
    laid = temporaryFolder(afterAll);
    const { workspaceFolder, stick } = place(laid);
    mkdirSync(stick);
    const { call, services, choose } = startChoosing({ whenDone: afterAll, workspaceFolder });
    const { recoveryCode } = await call('store.create', { passphrase: filledPassphrase });
    const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
    const bytes = await makePdf(2);
    const uploaded = await uploadFile(services.serveFile, bytes);
    const changes = [answerText('victim.fullName', 'Айгүл Сейіт'), attachUpload(uploaded, 'deathCertificate')];
    const opened = await call('claims.apply', { claimId: claim.claimId, revision: 1, changes });
    filling = { recoveryCode, opened, uploaded, bytes };
    choose(stick);
    await call('store.backup', {});
    await call('store.lock', {});
  });

  return async () => {
    const folder = temporaryFolder();
    cpSync(laid, folder, { recursive: true });
    const { workspaceFolder, stick } = place(folder);
    const started = startChoosing({ workspaceFolder });
    await started.call('store.unlock', { passphrase: filledPassphrase });
    return { ...started, ...filling, stick, backup: join(stick, backupName) };
  };
}
