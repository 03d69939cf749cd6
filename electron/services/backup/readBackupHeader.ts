import { existsSync } from 'node:fs';
import { AppError } from '../../../shared/bridge/appError.ts';
import { readHeader } from '../store/readHeader.ts';
import { workspaceFiles } from '../store/workspaceFiles.ts';
import type { Header } from '../vault/header.ts';
import { backupFiles } from './backupFiles.ts';
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
    return await readHeader(header);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'storeFromNewerApp') throw cause;
    throw new AppError('backupRefused', { reason });
  }
}
