import { existsSync } from 'node:fs';
import { open, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { hasCode } from '../store/hasCode.ts';
import { readDatabase, type Database } from '../store/openDatabase.ts';
import { createPrivateFile, createPrivateFolder, hideTimes, syncFolder, writeDurably } from '../store/privateFiles.ts';
import { toStorageFailure } from '../store/toStorageFailure.ts';
import { workspaceFiles } from '../store/workspaceFiles.ts';
import type { WorkspaceKeys } from '../vault/workspaceKeys.ts';
import { backupFiles } from './backupFiles.ts';
import { formatSeal, hashFile } from './backupSeal.ts';
import { checkFolder, type CheckedFolder } from './checkFolder.ts';
import { copyPlainFile } from './copyPlainFile.ts';
import { hasLine } from './hasLine.ts';
import { readContents, type Contents, type SealedName } from './readContents.ts';

export interface BackupOrder {
  readonly workspaceFolder: string;
  readonly keys: WorkspaceKeys;
  /** The folder that the backup becomes; nothing lies there. It is made as `unfinished` and gets its name at the end. */
  readonly folder: string;
  readonly unfinished: string;
  readonly madeOn: IsoDate;
  /** What is put beside the files, for whoever finds the folder. */
  readonly readme: string;
  readonly onProgress: (done: number, total: number) => void;
}

const copyFailed = () => new AppError('storeDamaged', { part: 'backup' });

/** A file was removed from the workspace after its tables were copied: the copy tells of what is gone. */
class RemovedMeanwhile extends Error {}

/** Before anything is written: a stick may take an hour to be full. */
async function requireRoom(paths: readonly string[], into: string): Promise<void> {
  // What is gone is found when it is copied.
  const sizes = await Promise.all(
    paths.map(path =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const needed = sizes.reduce((sum, size) => sum + size, 0);
  const { bavail, bsize } = await statfs(into);
  if (needed > bavail * bsize) throw new AppError('diskFull', {});
}

const changesSeen = (database: Database) => database.pragma('data_version', { simple: true });

interface CopiedTables {
  readonly contents: Contents;
  /** Nobody wrote while the copy was taken: it is what `contents` says. */
  readonly isStill: boolean;
}

/** Takes the database as it is at one moment, whoever writes to it meanwhile. */
async function copyTables(database: Database, file: string): Promise<CopiedTables> {
  await (await createPrivateFile(file)).close();
  const before = changesSeen(database);
  const contents = readContents(database);
  database.prepare('VACUUM INTO ?').run(file);
  const isStill = changesSeen(database) === before;
  const handle = await open(file, 'r+');
  try {
    await hideTimes(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { contents, isStill };
}

const below = (folder: string, files: readonly SealedName[]) => files.map(({ name }) => join(folder, name));

/** The sealed files that a database names, each with the place it has below a workspace folder. */
const sealedPaths = ({ evidence, exports }: Pick<Contents, 'evidence' | 'exports'>): readonly string[] => [
  ...below('evidence', evidence),
  ...below('exports', exports),
];

async function copySealed(database: Database, order: BackupOrder, paths: readonly string[], onCopied: () => void) {
  const { workspaceFolder, unfinished } = order;
  const to = workspaceFiles(unfinished);
  await createPrivateFolder(to.evidence);
  await createPrivateFolder(to.exports);
  for (const path of paths) {
    try {
      await copyPlainFile(join(workspaceFolder, path), join(unfinished, path));
    } catch (cause) {
      const isGone = hasCode(cause, ['ENOENT']) && !sealedPaths(readContents(database)).includes(path);
      throw isGone ? new RemovedMeanwhile() : cause;
    }
    onCopied();
  }
  await syncFolder(to.evidence);
  await syncFolder(to.exports);
}

async function writeSeal({ keys, unfinished, madeOn }: BackupOrder): Promise<void> {
  const files = workspaceFiles(unfinished);
  const sealed = { madeOn, header: await hashFile(files.header), database: await hashFile(files.database) };
  await writeDurably(backupFiles(unfinished).seal, [Buffer.from(formatSeal(keys.database, sealed))]);
}

async function writeOnce(database: Database, order: BackupOrder): Promise<CheckedFolder> {
  const { workspaceFolder, keys, folder, unfinished, readme, onProgress } = order;
  const from = workspaceFiles(workspaceFolder);
  const to = workspaceFiles(unfinished);
  const held = sealedPaths(readContents(database)).map(path => join(workspaceFolder, path));
  await requireRoom([from.database, ...held], dirname(unfinished));
  await createPrivateFolder(unfinished);

  const taken = await copyTables(database, to.database);
  const copy = readDatabase(to.database, keys.database);
  const copied = readContents(copy);
  copy.close();
  const isTrue = taken.isStill ? isDeepStrictEqual(copied, taken.contents) : hasLine(database, copied.head);
  if (!isTrue) throw copyFailed();

  const paths = sealedPaths(copied);
  // Each is written, and then read again.
  const total = 2 * paths.length;
  let written = 0;
  await copySealed(database, order, paths, () => onProgress((written += 1), total));
  await writeDurably(to.header, [await readFile(from.header)]);
  await writeDurably(backupFiles(unfinished).readme, [Buffer.from(readme)]);
  await writeSeal(order);

  const checked = await checkFolder({
    folder: unfinished,
    keys,
    as: 'backup',
    onProgress: read => onProgress(written + read, total),
  });
  if (!isDeepStrictEqual(checked.contents, copied)) throw copyFailed();
  await syncFolder(unfinished);
  await rename(unfinished, folder);
  await syncFolder(dirname(folder));
  return checked;
}

/** Why a backup failed: because of the place it goes to, of the workspace itself, or of what was written. */
async function findFailure({ workspaceFolder, keys, unfinished }: BackupOrder, cause: unknown): Promise<unknown> {
  if (!existsSync(dirname(unfinished))) return new AppError('fileUnreadable', {});
  const failure = toStorageFailure(cause);
  const isOfPlace = failure instanceof AppError && ['diskFull', 'readOnly'].includes(failure.code);
  if (isOfPlace || !(failure instanceof AppError)) return failure;
  try {
    await checkFolder({ folder: workspaceFolder, keys, as: 'workspace', onProgress: () => {} });
  } catch (damage) {
    return damage;
  }
  return ['storeDamaged', 'backupRefused'].includes(failure.code) ? copyFailed() : failure;
}

/**
 * Copies a workspace, which may be in use, into a folder of its own, and reads the copy through before it gets its name. Throws
 * diskFull, readOnly or fileUnreadable for the place, and storeDamaged for the workspace or (`backup`) for what was written; nothing is
 * left behind then.
 */
export async function writeBackup(order: BackupOrder): Promise<CheckedFolder> {
  const { workspaceFolder, keys, unfinished } = order;
  const database = readDatabase(workspaceFiles(workspaceFolder).database, keys.database);
  try {
    for (;;) {
      try {
        return await writeOnce(database, order);
      } catch (cause) {
        await rm(unfinished, { recursive: true, force: true });
        if (!(cause instanceof RemovedMeanwhile)) throw await findFailure(order, cause);
      }
    }
  } finally {
    database.close();
  }
}
