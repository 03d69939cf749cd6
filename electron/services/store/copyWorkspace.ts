import { existsSync } from 'node:fs';
import { copyFile, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import type { WorkspaceKeys } from '../vault/workspaceKeys.ts';
import type { Database } from './openDatabase.ts';
import { openSession, type Session } from './openSession.ts';
import { createPrivateFile, createPrivateFolder, hideTimes, syncFolder, writeDurably } from './privateFiles.ts';
import { toStorageFailure } from './toStorageFailure.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** What a copy holds, counted in the copy. */
export interface CopiedWorkspace {
  readonly folder: string;
  readonly claims: number;
  readonly evidence: number;
}

export interface CopyOrder {
  readonly session: Session;
  readonly keys: WorkspaceKeys;
  readonly workspaceFolder: string;
  /** The folder in which the copy's own folder is made. */
  readonly into: string;
  readonly today: IsoDate;
}

interface SealedName {
  readonly name: string;
  readonly key: Uint8Array;
}

/** What a database says the workspace holds. */
interface Contents {
  readonly claims: number;
  readonly evidence: readonly SealedName[];
  readonly exports: readonly SealedName[];
}

const listContents = (database: Database): Contents => ({
  claims: database.prepare<[], number>('SELECT count(*) FROM claim').pluck().get() ?? 0,
  evidence: database.prepare<[], SealedName>('SELECT id AS name, key FROM evidence ORDER BY id').all(),
  exports: database.prepare<[], SealedName>('SELECT file AS name, key FROM export_file ORDER BY file').all(),
});

/** The first name that is free: `Redress-copy-2026-11-21`, then with `-2` and so on. */
function freeName(into: string, today: IsoDate): string {
  const first = join(into, `Redress-copy-${today}`);
  let name = first;
  for (let number = 2; existsSync(name); number += 1) name = `${first}-${number}`;
  return name;
}

const copyFailed = () => new AppError('storeDamaged', { part: 'backup' });

async function copySealed(from: string, to: string, names: readonly SealedName[]): Promise<void> {
  await createPrivateFolder(to);
  for (const { name } of names) {
    const handle = await createPrivateFile(join(to, name));
    try {
      // Into the file that already has its owner's rights.
      await copyFile(join(from, name), join(to, name));
      await hideTimes(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  await syncFolder(to);
}

/** Opens the copy with the workspace's keys and reads every byte of it. Throws storeDamaged. */
async function checkCopy({ session, keys, today }: CopyOrder, folder: string, copied: Contents): Promise<void> {
  const copy = openSession(folder, keys, session.actor, today);
  try {
    const isWhole = copy.database.pragma('integrity_check', { simple: true }) === 'ok';
    if (!isWhole || !isDeepStrictEqual(listContents(copy.database), copied)) throw copyFailed();
    for (const { name, key } of copied.evidence) await copy.evidence.read(name, key);
    for (const { name, key } of copied.exports) await copy.exports.read(name, key);
  } finally {
    copy.close();
  }
}

/**
 * Copies an open workspace into a folder of its own, opens the copy and reads it through before it gets its name.
 * Throws storeDamaged (`backup`) where the copy is not what was copied; nothing is left behind then.
 */
export async function copyWorkspace(order: CopyOrder): Promise<CopiedWorkspace> {
  const { session, workspaceFolder, into, today } = order;
  const from = workspaceFiles(workspaceFolder);
  const folder = freeName(into, today);
  const unfinished = `${folder}.new`;
  const to = workspaceFiles(unfinished);
  await rm(unfinished, { recursive: true, force: true });
  await createPrivateFolder(unfinished);
  try {
    await (await createPrivateFile(to.database)).close();
    // In one turn: what changes later belongs to the next copy.
    session.database.prepare('VACUUM INTO ?').run(to.database);
    const copied = listContents(session.database);
    await copySealed(from.evidence, to.evidence, copied.evidence);
    await copySealed(from.exports, to.exports, copied.exports);
    await writeDurably(to.header, [await readFile(from.header)]);
    await checkCopy(order, unfinished, copied);
    await syncFolder(unfinished);
    await rename(unfinished, folder);
    await syncFolder(into);
    return { folder, claims: copied.claims, evidence: copied.evidence.length };
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    const failure = toStorageFailure(cause);
    throw failure instanceof AppError && failure.code === 'storeDamaged' ? copyFailed() : failure;
  }
}
