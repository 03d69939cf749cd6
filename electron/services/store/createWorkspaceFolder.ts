import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/bridge/appError.ts';
import { formatHeader, type Slot } from '../vault/header.ts';
import { hasCode } from './hasCode.ts';
import { holdFolder } from './holdFolder.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './openDatabase.ts';
import { createFolders, createPrivateFile, createPrivateFolder, syncFolder, writeDurably } from './privateFiles.ts';
import { workspaceFiles } from './workspaceFiles.ts';

async function fill(folder: string, slots: readonly Slot[], databaseKey: Uint8Array): Promise<void> {
  const files = workspaceFiles(folder);
  await createPrivateFolder(files.evidence);
  await createPrivateFolder(files.exports);
  await (await createPrivateFile(files.database)).close();
  const database = openDatabase(files.database, databaseKey);
  try {
    migrate(database, migrations, () => undefined);
  } finally {
    database.close();
  }
  await writeDurably(files.header, [Buffer.from(formatHeader(slots))]);
}

/**
 * Makes a workspace in a folder beside `folder` and renames it there: a crash leaves a whole workspace or none.
 * Throws storeExists where `folder` already holds something, storeInUse where another process is making it.
 */
export async function createWorkspaceFolder(
  folder: string,
  slots: readonly Slot[],
  databaseKey: Uint8Array,
): Promise<void> {
  await createFolders(dirname(folder));
  const unfinished = `${folder}.new`;
  if (!existsSync(unfinished)) await createPrivateFolder(unfinished);
  const { lock } = workspaceFiles(unfinished);
  const release = await holdFolder(lock);
  try {
    // What an earlier try left behind when it was cut off.
    for (const name of await readdir(unfinished)) {
      if (name !== basename(lock)) await rm(join(unfinished, name), { recursive: true });
    }
    await fill(unfinished, slots, databaseKey);
    await syncFolder(unfinished);
  } finally {
    release();
  }
  try {
    await rename(unfinished, folder);
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    throw hasCode(cause, ['ENOTEMPTY', 'EEXIST']) ? new AppError('storeExists', {}) : cause;
  }
  await syncFolder(dirname(folder));
}
