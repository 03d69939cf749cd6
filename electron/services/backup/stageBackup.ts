import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/bridge/appError.ts';
import { hasCode } from '../store/hasCode.ts';
import { migrations } from '../store/migrations/index.ts';
import { readDatabase, type Database } from '../store/openDatabase.ts';
import { createFolders, createPrivateFolder, syncFolder } from '../store/privateFiles.ts';
import { requireOwnSchema } from '../store/requireOwnSchema.ts';
import { toStorageFailure } from '../store/toStorageFailure.ts';
import { workspaceFiles } from '../store/workspaceFiles.ts';
import type { WorkspaceKeys } from '../vault/workspaceKeys.ts';
import { backupFiles } from './backupFiles.ts';
import { checkFolder, requireRealFolder, type CheckedFolder } from './checkFolder.ts';
import { copyPlainFile } from './copyPlainFile.ts';
import { readContents, type Contents, type SealedName } from './readContents.ts';

export interface StageOrder {
  /** The backup, from which is only read. */
  readonly from: string;
  /** The folder that the copy becomes; nothing lies there. */
  readonly to: string;
  readonly keys: WorkspaceKeys;
  readonly onProgress: (done: number, total: number) => void;
}

async function copyIfThere(from: string, to: string): Promise<void> {
  try {
    await copyPlainFile(from, to);
  } catch (cause) {
    if (!hasCode(cause, ['ENOENT'])) throw cause;
  }
}

/** Which sealed files a backup names. Closes its tables. */
function readNames(database: Database): Pick<Contents, 'evidence' | 'exports'> {
  try {
    requireOwnSchema(database, migrations);
    return readContents(database);
  } finally {
    database.close();
  }
}

async function copyBackup({ from, to, keys, onProgress }: StageOrder): Promise<void> {
  const source = workspaceFiles(from);
  const target = workspaceFiles(to);
  await createFolders(dirname(to));
  await createPrivateFolder(to);
  await requireRealFolder(source.evidence);
  await requireRealFolder(source.exports);
  await copyPlainFile(source.header, target.header);
  await copyPlainFile(source.database, target.database);
  await copyIfThere(backupFiles(from).seal, backupFiles(to).seal);
  // A workspace that was not closed has its last writes there; a sealed backup is whole without.
  if (!existsSync(backupFiles(to).seal)) await copyIfThere(`${source.database}-wal`, `${target.database}-wal`);
  const database = readDatabase(target.database, keys.database);
  const { evidence, exports } = readNames(database);
  const total = 2 * (evidence.length + exports.length);
  let done = 0;
  const copySealed = async (sourceFolder: string, targetFolder: string, files: readonly SealedName[]) => {
    await createPrivateFolder(targetFolder);
    for (const { name } of files) {
      await copyPlainFile(join(sourceFolder, name), join(targetFolder, name));
      onProgress((done += 1), total);
    }
    await syncFolder(targetFolder);
  };
  await copySealed(source.evidence, target.evidence, evidence);
  await copySealed(source.exports, target.exports, exports);
}

/**
 * Copies a backup, and reads the copy through: what is used afterwards is what was checked, whatever becomes of the stick. Throws
 * backupRefused where it is not whole, storeFromNewerApp, and the failures of the disk; nothing is left behind then.
 */
export async function stageBackup(order: StageOrder): Promise<CheckedFolder> {
  const { from, to, keys, onProgress } = order;
  try {
    await copyBackup(order);
    const checked = await checkFolder({
      folder: to,
      keys,
      as: 'backup',
      onProgress: (done, total) => onProgress(total + done, 2 * total),
    });
    // A workspace has no seal: it would not fit any more after the first answer.
    await rm(backupFiles(to).seal, { force: true });
    await syncFolder(to);
    return checked;
  } catch (cause) {
    await rm(to, { recursive: true, force: true });
    if (!existsSync(from)) throw new AppError('fileUnreadable', {});
    const failure = hasCode(cause, ['ENOENT', 'ENOTDIR']) ? undefined : toStorageFailure(cause);
    const isBroken = failure === undefined || (failure instanceof AppError && failure.code === 'storeDamaged');
    throw isBroken ? new AppError('backupRefused', { reason: 'partial' }) : failure;
  }
}
