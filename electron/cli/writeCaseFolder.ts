import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { createPrivateFolder, syncFolder, writeDurably } from '../services/store/privateFiles.ts';

const recordName = 'export.json';
const recordSchema = z.object({
  format: z.literal('redress.export/1'),
  files: z.array(z.object({ name: z.string() })),
  /** Of an export for another recipient alone. */
  variant: z.object({}).optional(),
});

async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Names of the files that an earlier export of the same kind says it wrote here; none where there is no such record. */
async function recordedNames(folder: string, isVariant: boolean): Promise<readonly string[]> {
  try {
    const record = recordSchema.parse(JSON.parse(await readFile(join(folder, recordName), 'utf8')));
    // The case `a-redacted` and what is left of `a` for another recipient have one folder: neither replaces the other.
    if ((record.variant !== undefined) !== isVariant) return [];
    return [recordName, ...record.files.map(({ name }) => name)];
  } catch {
    // No record, or not one of ours: then nothing here is.
    return [];
  }
}

/** Whether a case may be written here: nothing lies in the folder but what an earlier export of ours of the same kind wrote. */
export async function mayWriteCaseFolder(folder: string, isVariant: boolean): Promise<boolean> {
  const ours = await recordedNames(folder, isVariant);
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
