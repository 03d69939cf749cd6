import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { createPrivateFolder, syncFolder, writeDurably } from '../services/store/privateFiles.ts';

const recordName = 'export.json';
const recordSchema = z.object({
  format: z.literal('redress.export/1'),
  files: z.array(z.object({ name: z.string() })),
});

async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Names of the files that an earlier export says it wrote here; none where there is no such record. */
async function recordedNames(folder: string): Promise<readonly string[]> {
  try {
    const record = recordSchema.parse(JSON.parse(await readFile(join(folder, recordName), 'utf8')));
    return [recordName, ...record.files.map(({ name }) => name)];
  } catch {
    // No record, or not one of ours: then nothing here is.
    return [];
  }
}

/** Whether a case may be written here: nothing lies in the folder but what an earlier export of ours wrote. */
export async function mayWriteCaseFolder(folder: string): Promise<boolean> {
  const ours = await recordedNames(folder);
  return (await namesIn(folder))?.every(name => ours.includes(name)) !== false;
}

/** Writes the folder of a case whole or not at all, in the place of what lies there. */
export async function writeCaseFolder(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const beside = (purpose: string) =>
    join(dirname(folder), `.${basename(folder)}-${purpose}-${randomBytes(8).toString('hex')}`);
  const unfinished = beside('unfinished');
  const replaced = beside('replaced');
  try {
    await createPrivateFolder(unfinished);
    for (const { name, bytes } of files) await writeDurably(join(unfinished, name), [bytes]);
    if ((await namesIn(folder)) !== undefined) await rename(folder, replaced);
    await rename(unfinished, folder);
    await syncFolder(dirname(folder));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await rm(replaced, { recursive: true, force: true });
}
