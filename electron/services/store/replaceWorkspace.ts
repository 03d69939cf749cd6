import { existsSync, renameSync } from 'node:fs';
import { lstat, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { hasCode } from './hasCode.ts';
import { holdFolder } from './holdFolder.ts';
import { syncFolder } from './privateFiles.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** Where a workspace waits, whole, while the one before it is moved aside. */
const decided = (workspaceFolder: string) => `${workspaceFolder}.restored`;

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (cause) {
    if (hasCode(cause, ['ENOENT'])) return false;
    throw cause;
  }
}

/** The first name in a folder that nothing has, not even a link that leads nowhere: `name`, then `name-2` and so on. */
export async function freeName(folder: string, name: string): Promise<string> {
  let free = name;
  for (let number = 2; await isThere(join(folder, free)); number += 1) free = `${name}-${number}`;
  return free;
}

/**
 * Puts the workspace that lies in `staged`, on the same disk, in the place of `workspaceFolder`, which nobody has open. What stood there
 * is kept beside it; gives its name there, or null. Cut off at any point, either of the two stands after the next start.
 */
export async function replaceWorkspace(
  workspaceFolder: string,
  staged: string,
  today: IsoDate,
): Promise<string | null> {
  const beside = dirname(workspaceFolder);
  const stands = await isThere(workspaceFolder);
  if (!stands) {
    await rename(staged, workspaceFolder);
    await syncFolder(beside);
    return null;
  }
  // Windows moves no folder in which a file is open: it is only asked whether another process has it.
  (await holdFolder(workspaceFiles(workspaceFolder).lock))();
  const keptAs = await freeName(beside, `${basename(workspaceFolder)}-kept-${today}`);
  await forgetReplacing(workspaceFolder);
  await rename(staged, decided(workspaceFolder));
  await syncFolder(beside);
  await rename(workspaceFolder, join(beside, keptAs));
  await syncFolder(beside);
  await rename(decided(workspaceFolder), workspaceFolder);
  await syncFolder(beside);
  return keptAs;
}

/** Where the former workspace was moved aside and then the power failed: puts the new one in its place. */
export function finishReplacing(workspaceFolder: string): void {
  if (!existsSync(workspaceFolder) && existsSync(decided(workspaceFolder))) {
    renameSync(decided(workspaceFolder), workspaceFolder);
  }
}

/** Removes what was about to replace a workspace that still stands. */
export async function forgetReplacing(workspaceFolder: string): Promise<void> {
  await rm(decided(workspaceFolder), { recursive: true, force: true });
}
