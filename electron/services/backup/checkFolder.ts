import { existsSync } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { createSealedFolder } from '../store/createSealedFolder.ts';
import { hasCode } from '../store/hasCode.ts';
import { migrations } from '../store/migrations/index.ts';
import { readDatabase } from '../store/openDatabase.ts';
import { requireOwnSchema } from '../store/requireOwnSchema.ts';
import { toStorageFailure } from '../store/toStorageFailure.ts';
import { workspaceFiles } from '../store/workspaceFiles.ts';
import type { WorkspaceKeys } from '../vault/workspaceKeys.ts';
import { backupFiles } from './backupFiles.ts';
import { hashFile, isSealedBy, parseSeal, type BackupSeal } from './backupSeal.ts';
import { requirePlainFile } from './copyPlainFile.ts';
import { readContents, type Contents } from './readContents.ts';

/** A folder that was read through. */
export interface CheckedFolder {
  readonly contents: Contents;
  /** The day of the backup; of a folder without a seal, the last day on which something was done in it. */
  readonly madeOn: IsoDate;
}

export interface CheckOrder {
  readonly folder: string;
  readonly keys: WorkspaceKeys;
  /** A backup of tables from version 4 on has a seal; an open workspace has none. */
  readonly as: 'backup' | 'workspace';
  readonly onProgress: (done: number, total: number) => void;
}

/** Copies made before backups were sealed have tables of an earlier version. */
const firstSealed = 4;

const broken: ReadonlySet<string> = new Set(['storeDamaged', 'backupRefused']);

const partial = () => new AppError('backupRefused', { reason: 'partial' });

/** The seal of a folder, undefined where it has none. */
export async function readSeal(folder: string): Promise<BackupSeal | undefined> {
  const { seal } = backupFiles(folder);
  try {
    await requirePlainFile(seal);
    return parseSeal(await readFile(seal, 'utf8'));
  } catch (cause) {
    if (hasCode(cause, ['ENOENT'])) return undefined;
    throw cause;
  }
}

/** Throws backupRefused for a link, which leads somewhere else. */
export async function requireRealFolder(folder: string): Promise<void> {
  if (!(await lstat(folder)).isDirectory()) throw partial();
}

async function checkSeal({ folder, keys }: CheckOrder, { version }: Contents): Promise<BackupSeal | undefined> {
  const seal = await readSeal(folder);
  if (seal === undefined) {
    if (version >= firstSealed) throw partial();
    return undefined;
  }
  const files = workspaceFiles(folder);
  const isWhole =
    isSealedBy(seal, keys.database) &&
    (await hashFile(files.header)) === seal.header &&
    (await hashFile(files.database)) === seal.database;
  if (!isWhole) throw partial();
  return seal;
}

function readTables({ folder, keys }: CheckOrder): Contents {
  const database = readDatabase(workspaceFiles(folder).database, keys.database);
  try {
    requireOwnSchema(database, migrations);
    const contents = readContents(database);
    const isWhole =
      database.pragma('integrity_check', { simple: true }) === 'ok' &&
      (database.pragma('foreign_key_check') as readonly unknown[]).length === 0;
    if (!isWhole) throw new AppError('storeDamaged', { part: 'database' });
    return contents;
  } finally {
    database.close();
  }
}

async function readThrough(order: CheckOrder): Promise<CheckedFolder> {
  const { folder, keys, as, onProgress } = order;
  const files = workspaceFiles(folder);
  await requirePlainFile(files.header);
  await requirePlainFile(files.database);
  await requireRealFolder(files.evidence);
  await requireRealFolder(files.exports);
  const contents = readTables(order);
  const seal = as === 'backup' ? await checkSeal(order, contents) : undefined;
  const sealed = [
    ...contents.evidence.map(file => ({ ...file, folder: files.evidence })),
    ...contents.exports.map(file => ({ ...file, folder: files.exports })),
  ];
  for (const [place, { folder: inside, name, key }] of sealed.entries()) {
    onProgress(place, sealed.length);
    await requirePlainFile(join(inside, name));
    await createSealedFolder(inside, keys.evidence).read(name, key);
  }
  onProgress(sealed.length, sealed.length);
  return { contents, madeOn: seal?.madeOn ?? contents.lastDay };
}

/**
 * Opens a workspace or a backup with its keys and reads every byte of it; nothing in it is changed. Throws storeFromNewerApp; of a
 * backup that is not whole backupRefused, of such a workspace storeDamaged; and fileUnreadable where the folder is gone altogether.
 */
export async function checkFolder(order: CheckOrder): Promise<CheckedFolder> {
  try {
    return await readThrough(order);
  } catch (cause) {
    // Pulled out, or moved away, while it was read.
    if (!existsSync(order.folder)) throw new AppError('fileUnreadable', {});
    const failure = hasCode(cause, ['ENOENT', 'ENOTDIR']) ? partial() : toStorageFailure(cause);
    if (!(failure instanceof AppError) || !broken.has(failure.code)) throw failure;
    if (order.as === 'backup') throw partial();
    throw failure.code === 'storeDamaged' ? failure : new AppError('storeDamaged', { part: 'evidence' });
  }
}
