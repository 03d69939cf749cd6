import { existsSync } from 'node:fs';
import { AppError } from '../../../shared/bridge/appError.ts';
import { readHeader } from '../store/readHeader.ts';
import { workspaceFiles } from '../store/workspaceFiles.ts';
import type { Header } from '../vault/header.ts';
import { backupFiles } from './backupFiles.ts';
import { hashFile } from './backupSeal.ts';
import { readSeal } from './checkFolder.ts';
import { requirePlainFile } from './copyPlainFile.ts';

/**
 * The header of a backup, by which a passphrase or a recovery code opens it. Throws fileUnreadable where the folder is gone,
 * backupRefused where it is no backup or lacks its header, and storeFromNewerApp.
 */
export async function readBackupHeader(folder: string): Promise<Header> {
  if (!existsSync(folder)) throw new AppError('fileUnreadable', {});
  const { header } = workspaceFiles(folder);
  const reason = existsSync(backupFiles(folder).seal) ? 'partial' : 'foreign';
  try {
    await requirePlainFile(header);
    const found = await readHeader(header);
    const seal = await readSeal(folder);
    // Else a changed slot would be told as a wrong passphrase.
    if (seal !== undefined && seal.header !== (await hashFile(header))) throw new AppError('backupRefused', { reason });
    return found;
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'storeFromNewerApp') throw cause;
    throw new AppError('backupRefused', { reason });
  }
}
