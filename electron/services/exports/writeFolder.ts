import { mkdtemp, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OutgoingFile } from '../ports.ts';
import { createPrivateFile } from '../store/privateFiles.ts';

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await createPrivateFile(path);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** `name`, or `name-2`, `name-3` where the folder has that already. */
function freeName(folder: string, name: string): string {
  let free = name;
  for (let count = 2; existsSync(join(folder, free)); count++) free = `${name}-${count}`;
  return join(folder, free);
}

/** Writes files into a new folder of their own, whole or not at all; nothing that lies there is touched. */
export async function writeFolder(into: string, name: string, files: readonly OutgoingFile[]): Promise<void> {
  const temporary = await mkdtemp(join(into, '.redress-'));
  try {
    for (const file of files) await writeThrough(join(temporary, file.name), file.bytes);
    await rename(temporary, freeName(into, name));
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    throw cause;
  }
}
